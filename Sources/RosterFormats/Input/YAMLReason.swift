import RosterModel

/// What the YAML parser objects to, in words for people who have never heard of YAML.
enum YAMLReason {
  /// By the parser's own words.
  private static let known: [(english: String, text: Text)] = [
    ("did not find expected ',' or '}'", Text("这里缺少 , 或 }", "a , or } is missing here")),
    ("did not find expected ',' or ']'", Text("这里缺少 , 或 ]", "a , or ] is missing here")),
    (
      "mapping values are not allowed",
      Text(
        "这里不能再有“键: 值”：多半是缩进不齐，或上一行的值里有冒号却没加引号",
        "there cannot be another \"key: value\" here: the indentation is uneven, or a value with a colon has no quotes")
    ),
    (
      "block sequence entries are not allowed",
      Text("这里不能有以 - 开头的列表项：请检查缩进", "there cannot be a list entry with - here: look at the indentation")
    ),
    (
      "did not find expected key",
      Text("这里应是一个键：请检查缩进，以及上面的引号是否成对", "a key is wanted here: look at the indentation, and for an open quote above")
    ),
    (
      "did not find expected '-'",
      Text("这里应是以 - 开头的列表项：请检查缩进", "a list entry with - is wanted here: look at the indentation")
    ),
    ("did not find expected node content", Text("这里缺少值", "a value is missing here")),
    (
      "could not find expected ':'",
      Text("键后面缺少冒号（冒号后要空一格）", "a colon is missing after the key (with a blank after it)")
    ),
    ("found a tab character", Text("缩进里有制表符", "there is a tab in the indentation")),
    (
      "found character that cannot start any token",
      Text("值不能以这个字符开头，要用请加引号", "a value cannot begin with this character unless it is in quotes")
    ),
    ("found unexpected end of stream", Text("引号没有结束", "a quote is not closed")),
    ("found unexpected document indicator", Text("引号没有结束就遇到了 --- 或 ...", "--- or ... stands within quotes")),
    (
      "found unknown escape character",
      Text("双引号里的 \\ 后面不能是这个字符", "this character cannot follow a \\ within double quotes")
    ),
    (
      "did not find expected hexdecimal number",
      Text("\\x 或 \\u 后面应是十六进制数", "hexadecimal digits are wanted after \\x or \\u")
    ),
    ("invalid Unicode", Text("这个字符编码不存在", "there is no such Unicode character")),
    ("control characters are not allowed", Text("这里有看不见的控制字符", "there is an invisible control character here")),
    ("undefined alias", Text("* 后面的名字没有用 & 定义过", "no & defines the name after this *")),
    (
      "alphabetic or numeric character",
      Text("* 或 & 后面应是名字；要写这个字符请加引号", "a name is wanted after * or &; put the character in quotes")
    ),
    ("undefined tag handle", Text("不认识 ! 开头的标记；要写 ! 请加引号", "there is no such tag; put a value with ! in quotes")),
    (
      "did not find expected <document start>",
      Text("第一层的内容不完整：请检查缩进和上一行", "the top level is broken: look at the indentation and the line before")
    ),
    ("expected a single document", Text("文件里有两份内容（--- 之后又是一份）", "the file holds two documents, with --- between them")),
  ]

  /// The objection in both languages; where it is not known, the parser's own words.
  static func text(_ problem: String) -> Text {
    known.first { problem.contains($0.english) }?.text ?? Text("YAML 格式不对（\(problem)）", problem)
  }

  /// Where the thing began that was not ended.
  static func beginning(_ context: String, line: Int, column: Int) -> Text {
    let thing: Text
    switch context {
    case let text where text.contains("flow mapping"): thing = Text("{ … }", "the { … }")
    case let text where text.contains("flow sequence"): thing = Text("[ … ]", "the [ … ]")
    case let text where text.contains("quoted scalar"): thing = Text("引号", "the quote")
    default: return Text("", "")
    }
    return Text(
      "（\(thing.chinese) 从第 \(line) 行第 \(column) 列开始）", " (\(thing.english) begins on line \(line), column \(column))")
  }
}
