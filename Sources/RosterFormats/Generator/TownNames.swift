import RosterModel

/// Made-up names of people and places: plausible Chinese ones, with their pinyin for towns that speak English.
struct TownNames {
  private var random: RandomNumbers
  private let language: Language
  private var taken: Set<String> = []

  init(seed: UInt64, language: Language) {
    random = RandomNumbers(seed: seed ^ 0x6E61_6D65)
    self.language = language
  }

  /// A person's name that nobody in the town has yet.
  mutating func person() -> String {
    for _ in 0..<40 {
      let surname = Self.surnames[random.position(weighing: Self.frequencies)]
      let first = random.one(of: Self.firstSyllables)
      let second = random.one(of: random.chance(40) ? Self.womensSyllables : Self.mensSyllables)
      if first == second { continue }
      let name = joined(surname, first, second)
      if taken.insert(name).inserted { return name }
    }
    // So large a town has namesakes.
    let given = random.one(of: Self.mensSyllables)
    return joined(random.one(of: Self.surnames), random.one(of: Self.firstSyllables), given)
  }

  private func joined(_ surname: String, _ first: String, _ second: String) -> String {
    if language == .chinese { return hanzi(surname) + hanzi(first) + hanzi(second) }
    return "\(capital(pinyin(surname))) \(capital(pinyin(first) + pinyin(second)))"
  }

  /// A place's name that no other place of the town has yet, without the word for what it is.
  mutating func place() -> String {
    for _ in 0..<200 {
      let name = combined(random.one(of: Self.placeSyllables), random.one(of: Self.landSyllables))
      if taken.insert(name).inserted { return name }
    }
    return combined(random.one(of: Self.placeSyllables), random.one(of: Self.landSyllables)) + "\(taken.count)"
  }

  private func combined(_ first: String, _ second: String) -> String {
    language == .chinese ? hanzi(first) + hanzi(second) : capital(pinyin(first) + pinyin(second))
  }

  private func hanzi(_ syllable: String) -> String { String(syllable.prefix(1)) }
  private func capital(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
  private func pinyin(_ syllable: String) -> String { String(syllable.dropFirst()) }

  private static func syllables(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static let surnames = syllables(
    "王wang 张zhang 李li 武wu 郭guo 闫yan 田tian 成cheng 解xie 梁liang 马ma 任ren 孟meng 韩han 温wen 曹cao 胡hu 贾jia 侯hou 段duan 吕lü 赵zhao 刘liu 杨yang 宋song 冯feng 郝hao 薛xue 申shen 康kang"
  )
  private static let frequencies = [
    9, 8, 8, 5, 5, 4, 4, 3, 3, 4, 3, 3, 2, 3, 2, 3, 2, 3, 2, 2, 2, 5, 5, 3, 2, 2, 2, 2, 1, 2,
  ]
  private static let firstSyllables = syllables(
    "建jian 志zhi 国guo 永yong 俊jun 海hai 文wen 晓xiao 振zhen 春chun 福fu 玉yu 立li 瑞rui 宏hong 树shu 长chang 明ming 贵gui 爱ai 学xue 向xiang 卫wei 润run 光guang 世shi 浩hao 鹏peng 银yin 耀yao 新xin 富fu 守shou 天tian 晋jin 红hong 秀xiu 雪xue 月yue 金jin"
  )
  private static let mensSyllables = syllables(
    "平ping 刚gang 强qiang 胜sheng 峰feng 军jun 斌bin 东dong 华hua 生sheng 才cai 全quan 旺wang 柱zhu 新xin 林lin 伟wei 青qing 亮liang 民min 祖zu 勇yong 信xin 龙long 义yi 山shan 田tian 喜xi 根gen 余yu"
  )
  private static let womensSyllables = syllables(
    "兰lan 花hua 萍ping 敏min 燕yan 梅mei 珍zhen 芳fang 霞xia 琴qin 娥e 英ying 凤feng 玲ling 莲lian 慧hui 雅ya 娟juan 婷ting 青qing 香xiang 静jing 丽li 云yun"
  )
  private static let placeSyllables = syllables(
    "东dong 西xi 南nan 北bei 上shang 下xia 大da 小xiao 前qian 后hou 枣zao 柳liu 槐huai 杨yang 桃tao 石shi 白bai 青qing 龙long 凤feng 马ma 官guan 古gu 新xin 双shuang 长chang 高gao 平ping 水shui 沙sha 王wang 李li 张zhang 郑zheng 武wu"
  )
  private static let landSyllables = syllables(
    "街jie 河he 坡po 塬yuan 林lin 湾wan 园yuan 梁liang 沟gou 岭ling 源yuan 庄zhuang 村cun 桥qiao 泉quan 寨zhai 岔cha 峪yu 渠qu 台tai 堡bu 滩tan 口kou 峁mao 池chi 营ying 洼wa 井jing 庙miao 关guan"
  )
}
