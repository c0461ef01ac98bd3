internal import RosterModel

extension Messages {
  static func regulations(_ name: String) -> Text { Text("\(name)工作制度", "\(name): Regulations") }
  static func peopleCount(_ count: Int) -> Text { Text("\(count) 名", "\(count)") }
}

extension Regulations {
  /// What liaison stations usually agree on; a town that does otherwise gives its own text.
  static func usual(_ phone: String) -> Text {
    let call = phone.isEmpty ? Text("", "") : Text("值班电话 \(phone)。", " The duty telephone is \(phone).")
    return Text(
      """
      # 人大代表联络站工作制度
      # 一、坐班值守
      代表两人一组，按坐班安排表轮流值守。提前十分钟到岗接班，当面交接并签字；带班的站长、副站长随时能联系上。\(call.chinese)
      # 二、接待与走访
      定时接待来访群众，不定时入户走访。接待日至少提前三天公告；遇节假日顺延到下一个工作日。
      # 三、登记台账
      来电、来访、走访中收到的每件民情事项都记入台账：时间、渠道、网格、领域、办理单位、结果和反馈。
      # 四、三单办理
      群众需求单、交办单、办理情况报告单一一对应。办理分主动办理、委托办理、指定办理；能当场答复的当场答复，其余按“站＋N”转有关部门，重大事项提交代表集中议事会或形成代表建议。
      # 五、件件反馈
      每件事项都有结果，并向群众反馈；未办结的写明原因和期限。
      # 六、请假与调班
      需要调班的，事先自己找好人，再报站长；请假说明事由。调班记入轮值账，有正当理由的请假不算欠班。
      # 七、小组活动
      按计划组织学习、培训、志愿服务、视察和集中议事，代表按时参加，活动记入履职登记。
      # 八、履职登记
      坐班、接待、走访和办理情况记入代表履职登记，作为年度述职评议的依据。
      # 九、公开与保密
      组织机构、工作制度、坐班安排表上墙公开；公开的表上不印代表的私人电话，群众反映的个人情况不外传。
      """,
      """
      # Regulations of the Deputies' Liaison Station
      # 1. Duty
      Deputies serve in pairs by the duty roster. Take over ten minutes early, in person, and sign; the head or deputy head in charge can be reached at all times.\(call.english)
      # 2. Receptions and visits
      Constituents are received at fixed times and visited at home at others. A reception day is announced at least three days ahead; on a holiday it moves to the next workday.
      # 3. Register
      Every matter from calls, receptions and visits goes into the register: time, channel, grid, field, responsible office, result and feedback.
      # 4. Three forms
      A demand form, an assignment form and a handling report belong to each matter. Matters are handled on one's own initiative, as entrusted or as designated; what can be answered on the spot is, all else goes to the departments of "station + N", and what weighs most to the deputies' meeting or into a formal suggestion.
      # 5. Feedback
      Every matter has a result, which the constituent is told; what is not finished has a reason and a date.
      # 6. Leave and changes
      Whoever must change a shift first finds a stand-in, then tells the station head; leave has a reason. Changes go into the ledger of turns; excused absence is no debt.
      # 7. Activities
      Study, training, volunteering, inspections and meetings are held as planned, attended, and entered in the record of service.
      # 8. Record of service
      Shifts, receptions, visits and matters handled go into each deputy's record, on which the yearly report and review rest.
      # 9. Openness and discretion
      Organisation, regulations and duty roster hang on the wall; public copies show no deputy's private telephone, and what constituents tell of themselves is not passed on.
      """)
  }
}
