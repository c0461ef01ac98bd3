import Watchbill
