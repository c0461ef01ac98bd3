"""usage: corrupt.py COUNT MODEL.mps CERTIFICATE [MODEL.mps CERTIFICATE...]    corrupted certificates must be refused

Half of them have bytes changed, lost or added; the other half keep a right checksum and claim more than the penalty of
a known roster, or that there is none, with multipliers and steps changed as well. All are seeded."""
import random, re, sys, zlib
import certificate


def damaged(text, dice):
    data = bytearray(text.encode())
    for _ in range(dice.randint(1, 3)):
        at = dice.randrange(len(data))
        kind = dice.randrange(3)
        if kind == 0:
            data[at] ^= 1 << dice.randrange(7)
        elif kind == 1:
            del data[at:at + dice.randint(1, 9)]
        else:
            data[at:at] = bytes(dice.choices(b"0123456789CR: -\n", k=dice.randint(1, 9)))
    return data.decode(errors="replace")


def false(text, dice):
    lines = text.split("\n")[:-2]
    bound = int(re.match(r"claim bound (\d+)", lines[2])[1])
    more = bound + dice.choice([1, 1, 2, 10, 1000])
    lines[2] = dice.choice(["claim bound %d" % more, "claim infeasible"])
    for _ in range(dice.randint(0, 2)):
        at = dice.randrange(4, len(lines))
        words = lines[at].split()
        spot = dice.randrange(len(words))
        words[spot] = re.sub(r"-?\d+$", lambda n: str(int(n[0]) * dice.choice([-1, 2, 10]) + dice.randint(-5, 5)), words[spot])
        lines[at] = " ".join(words)
    body = "\n".join(lines) + "\n"
    return body + "crc %08x\n" % zlib.crc32(body.encode())


refused = {"damaged": 0, "false": 0}
accepted = 0
count, files = int(sys.argv[1]), sys.argv[2:]
cases = [(open(m, "rb").read(), open(c, encoding="utf-8").read()) for m, c in zip(files[::2], files[1::2])]
dice = random.Random(1)
for number in range(count):
    mps, text = cases[number % len(cases)]
    kind = "damaged" if number // len(cases) % 2 == 0 else "false"
    wrong = (damaged if kind == "damaged" else false)(text, dice)
    if wrong == text:
        continue
    try:
        certificate.check(mps, wrong)
        accepted += 1
        print("ACCEPTED", kind, number)
    except (ValueError, KeyError, IndexError, TypeError):
        refused[kind] += 1
print(len(cases), "certificates:", refused["damaged"], "damaged and", refused["false"], "false ones refused,", accepted, "accepted")
sys.exit(accepted > 0)
