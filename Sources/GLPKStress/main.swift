print("see Problem")
