#!/usr/bin/env python3
"""Writes 花名册.csv (GB18030) and 花名册.xlsx: a list of 84 deputies as an office keeps it.

Every person, telephone number and workplace in them is made up. The files are as untidy as such lists are: titles above
the headings, headings over two rows, merged cells, full-width digits, blanks within names and at ends, levels written
loosely, dates as text and as dates, numbers of telephones as text and as numbers, an empty row, a note below.

usage: messy.py [FOLDER]        needs openpyxl
"""
import csv, datetime, io, random, sys
from pathlib import Path

folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent)
draw = random.Random(20261201)

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
GIVEN = ["建国", "秀英", "志强", "桂兰", "伟", "敏", "海燕", "玉兰", "军", "丽", "晓红", "永胜", "春梅", "德明", "文斌", "爱华",
         "小平", "国庆", "翠萍", "忠义", "立新", "凤英", "振华", "淑芬", "鹏飞", "雪梅", "家宝", "红霞"]
LEVELS = ["镇", "镇级", "镇人大代表", "县、镇", "县乡两级", "县人大代表", "市/县", "市、县", "省、市", "乡", "县级；镇级", "镇 "]
FIELDS = ["法律", "农业", "医疗", "教育", "调解", "经济", "环保", "法律、调解", "农业，经济", "教育/医疗", ""]
WORK = ["村委会主任", "乡村医生", "小学教师", "合作社理事长", "个体工商户", "务农", "司法所干部", "退休干部"]
VILLAGES = ["西街村", "东街村", "枣园村", "河湾村", "南坡村", "北塬村", "柳沟村", "石桥村", "杨家庄", "后岭村", "前岭村", "新城社区"]

names = []
while len(names) < 84:
    name = draw.choice(SURNAMES) + draw.choice(GIVEN)
    if name not in names:
        names.append(name)

def wide(text):
    return "".join(chr(ord(c) + 0xFEE0) if c.isdigit() or c == "-" else c for c in text)

def written(name, number):
    if len(name) == 2 and number % 2: return name[0] + "　" + name[1]
    if number % 9 == 0: return name + "  "
    return name

people = []
for number, name in enumerate(names, 1):
    start = datetime.date(2021, 9, 1) if number % 3 else datetime.date(2022, 3, 15)
    people.append({
        "序号": number, "姓名": written(name, number), "性别": draw.choice("男女"), "层级": draw.choice(LEVELS),
        "专业特长": draw.choice(FIELDS), "所在网格": VILLAGES[(number - 1) // 7], "联系电话": f"138-0000-{number:04d}",
        "单位及职务": draw.choice(WORK), "任职时间": start, "备注": "新任" if number % 3 == 0 else ""})

def date_text(day, number):
    return [f"{day.year}.{day.month}.{day.day}", f"{day.year}年{day.month}月{day.day}日", f"{day.year}/{day.month}/{day.day}"][number % 3]

# The CSV as Excel in China saves it: GB18030, a title above the headings, rows padded with empty cells.
text = io.StringIO()
out = csv.writer(text, lineterminator="\r\n")
columns = list(people[0])
out.writerow(["西营镇人大代表花名册（示例：人名、电话均为虚构）"] + [""] * len(columns))
out.writerow([""] * (len(columns) + 1))
out.writerow([f" {c} " if i % 4 == 1 else c for i, c in enumerate(columns)] + [""])
for person in people:
    number = person["序号"]
    row = dict(person, 任职时间=date_text(person["任职时间"], number))
    if number % 5 == 0: row["联系电话"] = wide(row["联系电话"])
    out.writerow([row[c] for c in columns] + [""])
    if number == 40: out.writerow([""] * (len(columns) + 1))
out.writerow(["合计：84 人"] + [""] * len(columns))
(folder / "花名册.csv").write_bytes(text.getvalue().encode("gb18030"))

# The workbook: headings over two rows, merged villages, dates as dates and as text.
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
book = Workbook()
sheet = book.active
sheet.title = "2026年花名册"
sheet["A1"] = "西营镇人大代表花名册"
sheet.merge_cells("A1:J1")
sheet["A1"].font = Font(size=18, bold=True)
sheet["A1"].alignment = Alignment(horizontal="center")
sheet["A2"] = "填表单位：西营镇人大代表联络站（示例：人名、电话均为虚构）"
sheet["I2"] = "2026年11月20日"
sheet["B3"] = "基本情况"
sheet.merge_cells("B3:D3")
for column, title in zip("BCD", ["姓  名", "性别", "代表层级"]): sheet[f"{column}4"] = title
for column, title in zip("AEFGHIJ", ["序号", "专业特长", "所在网格", "联系电话（手机）", "单位及职务", "任职时间", "备注"]):
    sheet[f"{column}3"] = title
    sheet.merge_cells(f"{column}3:{column}4")
line = 5
begin = line
for index, person in enumerate(people):
    number = person["序号"]
    sheet.cell(line, 1, number)
    sheet.cell(line, 2, person["姓名"])
    sheet.cell(line, 3, person["性别"])
    sheet.cell(line, 4, person["层级"] + ("  " if number % 6 == 0 else ""))
    sheet.cell(line, 5, person["专业特长"] or None)
    phone = person["联系电话"]
    sheet.cell(line, 7, wide(phone) if number % 5 == 0 else int(phone.replace("-", "")) if number % 7 == 0 else phone + (" " if number % 4 == 0 else ""))
    sheet.cell(line, 8, person["单位及职务"])
    if number % 2:
        sheet.cell(line, 9, person["任职时间"]).number_format = 'yyyy"年"m"月"d"日"' if number % 3 else "yyyy/m/d"
    else:
        sheet.cell(line, 9, date_text(person["任职时间"], number))
    sheet.cell(line, 10, person["备注"] or None)
    last = index + 1 == len(people) or people[index + 1]["所在网格"] != person["所在网格"]
    if last:
        sheet.cell(begin, 6, person["所在网格"])
        if line > begin: sheet.merge_cells(start_row=begin, end_row=line, start_column=6, end_column=6)
        begin = line + 1
    line += 1
    if number == 42: line, begin = line + 1, line + 1
sheet.cell(line + 1, 1, "合计：84人")
sheet.cell(line + 2, 1, "注：本表由各村（社区）填报。")
book.create_sheet("Sheet2")["A1"] = "草稿"
stamp = datetime.datetime(2026, 11, 20)
book.properties.created = book.properties.modified = stamp
book.save(folder / "花名册.xlsx")
print(f"{len(people)} made-up people in {folder}/花名册.csv and 花名册.xlsx")
