/// The largest whole number that divides two, neither of them negative; 0 divides as any number does.
func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
  other == 0 ? one : greatestCommonDivisor(other, one % other)
}
