# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The speed of libsoket's time beside its peers, in one run. Usage: tests/bench/time BUILD-FOLDER

All add working days to the same days by the same rest days (the sector without swaps: none of the peers
knows a worked Saturday) and must give the same answers. Times are those of the processor, medians of rounds
(of the peers of npm the clock's, and their best round), since others run on a shared machine.

The scanner and chrono-node both read the same sentences, no two of
which are the same; both are asked for the words, the place and the meaning of all that they find. The scanner
reads plans of 300 lines, as a service is given them, and has to find their sentences; chrono-node has no notion of
a document and is given each sentence by itself. They are compared twice: on the first plan that a process reads,
what it takes to load not counted, and in a process that has read thousands of sentences, where the engine of
JavaScript has compiled what it runs and chrono-node is far faster than before. The limit is held against both. As
others run on the machine, both are asked in turns, each time in new processes, and the median of the ratios counts.

numpy must be there; a peer that is missing is named with what installs it. Those of npm are installed into the
build folder, here and nowhere else.
"""
import json
import os
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

from bench import Report, install_npm

SECOND = 1_000_000_000
N_ITEMS = 1_000_000
FIRST, LAST = 730120, 803168                    # 2000-01-01 (Saturdays are off), 2199-12-31
FIRST_NODE, LAST_NODE = 733773, 739981          # 2010 to 2026: fewer holidays for those that search them
EPOCH = 719163                                  # of numpy: 1970-01-01
N_FIRST = 4                                     # of the sentences below: a plan of some 300
N_TURNS = 9                                     # of the scanner and its peer
N_READ, N_WARM = 6_000, 30_000                  # sentences that the peer's process reads
NPM = {'dayjs': '1.11', 'dayjs-business-days2': '1', 'luxon': '3', 'luxon-business-days': '3', 'chrono-node': '2'}

# Of no document: sentences such as plans have, made up for this measurement. Most of a plan has no deadline.
DEADLINES = [
    'Các phòng, ban gửi số liệu về Tổ tổng hợp trước ngày 15/8/2025 để kịp in tài liệu họp.',
    'Văn phòng chủ trì biên tập, hoàn thành chậm nhất ngày 30 tháng 9 năm 2025.',
    'Trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ, bộ phận một cửa trả kết quả cho người dân.',
    'Định kỳ trước ngày 20 hằng tháng, kế toán đối chiếu công nợ với kho bạc.',
    'Hồ sơ dự thi gửi về Ban tổ chức trước 17 giờ 00 ngày 05/11/2025, quá hạn không nhận.',
    'Công trình đường vào xóm phải xong trong 6 tháng đầu năm 2026.',
]
OTHERS = [
    'Đội quản lý cây xanh rà soát hàng cây ven hồ, lập danh mục cây sâu bệnh, đề xuất phương án thay thế phù hợp cảnh quan.',
    'Nhà trường thường xuyên kiểm tra bếp ăn, kịp thời chấn chỉnh thiếu sót, bảo đảm vệ sinh và khẩu phần của học sinh.',
    'Các thôn họp dân, lấy ý kiến về quy ước mới và niêm yết công khai tại nhà văn hóa để mọi người cùng theo dõi, giám sát.',
    'Việc kiểm kê phải trung thực, khách quan, đúng hiện trạng; không gây phiền hà cho các hộ kinh doanh trong chợ.',
    'Đánh giá đúng kết quả đạt được, chỉ rõ hạn chế, nguyên nhân và trách nhiệm của từng tập thể, cá nhân có liên quan.',
    'Thư viện bố trí phòng đọc cho thiếu nhi, bổ sung sách khoa học, truyện tranh và tài liệu về lịch sử địa phương.',
    'Kinh phí thực hiện lấy từ nguồn chi thường xuyên đã giao và các khoản đóng góp tự nguyện theo quy định của pháp luật.',
    'Tuyên truyền bằng nhiều hình thức trên loa truyền thanh, bảng tin và trang thông tin của khu phố về ý nghĩa của phong trào.',
    'Phối hợp với đoàn thanh niên tổ chức dọn vệ sinh, trồng hoa hai bên đường và sơn lại hàng rào sân bóng.',
    'Đề cao vai trò nêu gương của người đứng đầu; gắn kết quả phong trào với việc xét thi đua, khen thưởng cuối năm học.',
    'Căn cứ Kế hoạch số 17-KH/CLB ngày 12/02/2024 của Câu lạc bộ về việc đổi mới sinh hoạt hằng tuần của các nhóm đọc.',
    'Trong năm 2024 đã có 38 lượt hộ tham gia, 12 nhóm duy trì đều, 3 nhóm tạm dừng vì thiếu địa điểm sinh hoạt.',
]
# Twelve of thirteen sentences hold no deadline; three of these hold a day, a year or a period that is none, or recurs.
PLAN = [sentence for i, deadline in enumerate(DEADLINES) for sentence in [*OTHERS[2 * i:], deadline, *OTHERS[:2 * i]]]


def vary(sentences, n):
    """n times the sentences, no two the same: a peer may remember what it has seen."""
    letters = 'abcdeghiklmnopqrstuvxy'
    return [f'Tổ {letters[i // 484 % 22]}{letters[i // 22 % 22]}{letters[i % 22]}: {sentence}'
            for i in range(n) for sentence in sentences]


def median_ns(body, n_items, rounds=9):
    times = []
    for _ in range(rounds):
        begin = time.thread_time_ns()
        body()
        times.append(time.thread_time_ns() - begin)
    return statistics.median(times) / n_items


def run_program(build):
    printed = subprocess.run([build / 'tests' / 'bench' / 'bench-workdays'], check=True, capture_output=True, text=True)
    return {name: float(value) for name, value in (line.split() for line in printed.stdout.splitlines())}


class Work:
    """The days, the distances, the rest days and the answers that all share."""

    def __init__(self, numpy, Soket):
        self.numpy, self.Soket = numpy, Soket
        random = numpy.random.default_rng(20220705)
        self.days = random.integers(FIRST, LAST - 1000, N_ITEMS, dtype=numpy.int32)
        self.n = random.integers(1, 61, N_ITEMS, dtype=numpy.int32)
        self.calendar = Soket.Calendar.new(Soket.Sector.OTHER)
        self.answers = numpy.asarray(self.calendar.add_workdays_to_all(self.days, self.n))
        every = numpy.arange(FIRST, LAST + 1, dtype=numpy.int32)
        works = numpy.asarray(self.calendar.are_workdays(every))
        self.holidays = every[(every % 7 != 6) & (every % 7 != 0) & ~works]

    def some(self, n, first=FIRST, last=LAST):
        """n items whose days lie in a range: (day, distance, answer) as ints."""
        chosen = self.numpy.flatnonzero((self.days >= first) & (self.answers <= last))[:n]
        return [(int(self.days[i]), int(self.n[i]), int(self.answers[i])) for i in chosen]

    def to_numpy(self, days):
        return (days - EPOCH).astype('datetime64[D]')


def measure_batch(report, work):
    calendar, Soket = work.calendar, work.Soket
    days, n = Soket.bytes_from_column(work.days), Soket.bytes_from_column(work.n)
    ready = median_ns(lambda: calendar.add_workdays_batch(days, n), N_ITEMS)
    whole = median_ns(lambda: work.numpy.asarray(calendar.add_workdays_to_all(work.days, work.n)), N_ITEMS)
    report.figure('batch from Python, GBytes in and out', ready, 'ns an item')
    report.figure('batch from Python, numpy arrays in and out', whole, 'ns an item')
    return whole


def measure_numpy(report, work):
    calendar = work.numpy.busdaycalendar(holidays=work.to_numpy(work.holidays))
    start = work.to_numpy(work.days)
    n = work.n.astype('int64')
    call = lambda: work.numpy.busday_offset(start, n, roll='backward', busdaycal=calendar)
    assert (call().astype('int64') + EPOCH == work.answers).all()
    taken = median_ns(call, N_ITEMS, 5)
    report.figure('numpy.busday_offset, whole arrays', taken, 'ns an item')
    return taken


def measure_quantlib(report, work):
    try:
        import QuantLib
    except ImportError:
        return report.lacks('QuantLib', 'apt-get install quantlib-python')
    from_day = lambda day: QuantLib.Date(int(day) - FIRST + 36526)
    assert from_day(FIRST).ISO() == '2000-01-01'
    calendar = QuantLib.BespokeCalendar('libsoket')
    for weekday in (QuantLib.Saturday, QuantLib.Sunday):
        calendar.addWeekend(weekday)
    for day in work.holidays:
        calendar.addHoliday(from_day(day))
    items = [(from_day(day), n, answer) for day, n, answer in work.some(20_000)]
    for day, n, answer in items:
        assert calendar.advance(day, n, QuantLib.Days) == from_day(answer)

    def call():
        for day, n, _ in items:
            calendar.advance(day, n, QuantLib.Days)
    taken = median_ns(call, len(items))
    report.figure('QuantLib Calendar.advance, from Python', taken, 'ns an item')
    return taken


def measure_pandas(report, work):
    try:
        import pandas
    except ImportError:
        return report.lacks('pandas', 'apt-get install python3-pandas')
    holidays = list(work.to_numpy(work.holidays))
    one = pandas.offsets.CustomBusinessDay(1, holidays=holidays)
    offsets = {n: pandas.offsets.CustomBusinessDay(n, calendar=one.calendar) for n in range(1, 61)}
    stamp = lambda day: pandas.Timestamp(int(day) - EPOCH, unit='D')
    items = [(stamp(day), offsets[n], answer) for day, n, answer in work.some(5_000)]
    for day, offset, answer in items:
        assert day + offset == stamp(answer)

    def call():
        for day, offset, _ in items:
            day + offset
    taken = median_ns(call, len(items), 5)
    report.figure('pandas Timestamp + CustomBusinessDay', taken, 'ns an item')
    return taken


def run_node(modules, asked):
    with tempfile.NamedTemporaryFile('w', suffix='.json') as file:
        json.dump(asked, file)
        file.flush()
        run = subprocess.run(['node', pathlib.Path(__file__).with_name('time_peers.cjs'), file.name], text=True,
                             stdout=subprocess.PIPE, env={**os.environ, 'NODE_PATH': str(modules), 'TZ': 'UTC'})
    return json.loads(run.stdout or '{}')


def measure_npm(report, work, build):
    modules = install_npm(report, build, NPM)
    if not modules:
        return None
    iso = work.Soket.day_to_string
    holidays = [iso(int(day)) for day in work.holidays if FIRST_NODE <= day <= LAST_NODE]
    items = [(iso(day), n, iso(answer)) for day, n, answer in work.some(1_000, FIRST_NODE, LAST_NODE)]
    figures = run_node(modules, {'days': {'holidays': holidays, 'items': items}})
    for key, title in (('dayjs', 'dayjs with dayjs-business-days2'), ('luxon', 'luxon with luxon-business-days')):
        if key in figures:
            report.figure(title, figures[key], 'ns an item')
        else:
            report.lacks(title, 'it did not run, see above')
    return modules, figures


def measure_calendar(report, work, build):
    ours = run_program(build)
    report.figure('two bare arrays, random access, C', ours['bare'], 'ns an item')
    report.figure('soket_calendar_add_workdays, C', ours['public'], 'ns an item')
    report.figure('soket_calendar_add_workdays_batch, C', ours['batch'], 'ns an item')
    report.figure('soket_calendar_count_workdays, C', ours['count'], 'ns an item')
    report.figure('soket_calendar_count_workdays_batch, C', ours['count_batch'], 'ns an item')
    whole = measure_batch(report, work)
    peers = {'numpy': measure_numpy(report, work), 'QuantLib': measure_quantlib(report, work),
             'pandas': measure_pandas(report, work)}
    modules, npm = measure_npm(report, work, build) or (None, {})
    report.mark('single call / bare look-up', ours['public'] / ours['bare'], 8, False)
    report.mark('batch call in C / bare look-up', ours['batch'] / ours['bare'], 3, False)
    report.mark('batch call through GBytes from Python, ns an item', whole, 10, False)
    report.mark('numpy array call / single call in C', peers['numpy'] / ours['public'], 15, True)
    for name, wanted in (('numpy', 20), ('QuantLib', 500), ('pandas', 1_000)):
        if peers[name]:
            report.mark(f'{name} / batch from Python', peers[name] / whole, wanted, True)
    for name in ('dayjs', 'luxon'):
        if name in npm:
            report.mark(f'{name} / batch from Python', npm[name] / whole, 10_000, True)
    report.mark('calendar ready, ms', ours['tables_us'] / 1000, 2, False)
    report.mark('memory kept by it, MB', ours['tables_bytes'] / 1e6, 1, False)
    report.mark('memory at its highest while it is made, MB', ours['tables_peak_bytes'] / 1e6, 1, False)
    return modules


def measure_start(report, build):
    program = build / 'tests' / 'bench'
    run = subprocess.run([program / 'bench-due-start', build / 'cli' / 'soket', program / 'bench-empty'],
                         capture_output=True, text=True)
    for line in run.stdout.splitlines():
        found = re.search(r'soket due "(.*)": median ([\d.]+) ms, an empty process ([\d.]+) ms; best tenth ([\d.]+)', line)
        if found:
            report.figure(f'due "{found[1]}", median', float(found[2]), 'ms')
            report.figure('  an empty process, median', float(found[3]), 'ms')
            # On a shared machine the other nine tenths measure who else runs.
            report.mark('  over it, ms (the best tenth of both)', float(found[4]), 5, False)


def spent():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def scan(build, text):
    """The seconds that `soket scan --json` takes for a text, the start of the program included."""
    with tempfile.NamedTemporaryFile(suffix='.txt') as file:
        file.write(text.encode())
        file.flush()
        times = []
        for _ in range(3):
            begin = spent()
            subprocess.run([build / 'cli' / 'soket', 'scan', '--json', file.name], stdout=subprocess.DEVNULL)
            times.append(spent() - begin)
    return statistics.median(times)


def scan_in_process(build, text):
    """What a sentence (a line) takes, in nanoseconds: the first time that a process reads them, and later."""
    with tempfile.NamedTemporaryFile(suffix='.txt') as file:
        file.write(text.encode())
        file.flush()
        run = subprocess.run([build / 'tests' / 'bench' / 'bench-scan', file.name], check=True, capture_output=True, text=True)
    return [float(value) for value in run.stdout.split()]


# What might lead a scanner astray: each is repeated on one line until the line is full.
WORST = ['trước ngày ', '1/', '01/01/', 'trước ngày 0', 'từ ngày 1/1 ', 'trong thời hạn ', 'ngày ngày ', 'kể từ ngày ', '12 ',
         'a\u0301', 'quý ', 'trước ngày 5/7/2022 và ', '\u00a0', '"', 'ngày 1, 2, 3, ', '(']


def measure_turns(build, modules, sentences, text):
    """What the scanner and chrono-node take for a sentence, in turns: ((first, later), (first, later)) in ns."""
    n_first = len(PLAN) * N_FIRST
    plan = '\n'.join(vary(sentences, 1 + n_first // len(sentences))) + '\n'
    asked = {'sentences': vary(sentences, N_READ // len(sentences)), 'first': n_first}
    for _ in range(N_TURNS):
        first, later = scan_in_process(build, plan)[0], scan_in_process(build, text)[1]
        peer = run_node(modules, asked).get('chrono')
        if peer:
            yield (first, later), peer


def compare_chrono(report, build, modules, sentences, text):
    turns = list(measure_turns(build, modules, sentences, text))
    if not turns:
        return report.lacks('chrono-node', 'it did not run, see above')
    report.figure('  a sentence, as a service scans it', statistics.median(ours[1] for ours, _ in turns), 'ns')
    report.figure('  chrono-node vi, a sentence, in a service', statistics.median(peer[1] for _, peer in turns), 'ns')
    for title, i in (('in a service', 1), ('in a plan that a program reads first', 0)):
        ratios = sorted(peer[i] / ours[i] for ours, peer in turns)
        title = f'  chrono-node vi / scan, the same sentences {title}'
        if sentences is PLAN:
            report.mark(title, statistics.median(ratios), 20, True)
        else:
            report.figure(title, statistics.median(ratios), 'times')
        print(f'    between {ratios[0]:.1f} and {ratios[-1]:.1f}')
    warm = run_node(modules, {'sentences': vary(sentences, N_WARM // len(sentences)), 'first': 1})['chrono'][1]
    report.figure(f'  the same, when its process has read {N_WARM:,}',
                  warm / statistics.median(ours[1] for ours, _ in turns), 'times')


def measure_scan(report, build, modules):
    known = subprocess.run([build / 'cli' / 'soket', 'scan', '--json', '/dev/null'], capture_output=True)
    if known.returncode == 2:
        return report.lacks('soket scan', 'this build has no such verb')
    empty = scan(build, '')
    for sentences, title in ((PLAN, 'NFC plan text'), (DEADLINES, 'nothing but deadlines')):
        text = '\n'.join(vary(sentences, 4_000_000 // len('\n'.join(sentences).encode()))) + '\n'
        speed = len(text.encode()) / (scan(build, text) - empty) / 1e6
        if sentences is PLAN:
            report.mark(f'soket scan --json of {title}, MB/s', speed, 20, True)
        else:
            report.figure(f'soket scan --json of {title}', speed, 'MB/s')
        if modules:
            compare_chrono(report, build, modules, sentences, text)
    worst = slowest = 0
    for word in WORST:
        times = [scan(build, word * (size // len(word.encode()))) - empty for size in (250_000, 500_000, 1_000_000)]
        growth = times[2] / max(times[0], 0.002)
        worst = max(worst, growth)
        slowest = max(slowest, times[2])
        print(f'    {word!r:<28} 0.25, 0.5, 1 MB on one line: ' + ', '.join(f'{t * 1000:.0f} ms' for t in times))
    # Four times the text: 4 is linear, 16 would be quadratic.
    report.mark('worst growth from 0.25 to 1 MB', worst, 7, False)
    report.figure('the slowest of them', slowest, 's a MB')


def main():
    try:
        import numpy
        import gi
        gi.require_version('Soket', '1')
        from gi.repository import Soket
    except (ImportError, ValueError) as error:
        print(f'{error}: run tools/install build test bench, and build with introspection', file=sys.stderr)
        return 2
    build = pathlib.Path(sys.argv[1])
    report = Report()
    print('Working days')
    modules = measure_calendar(report, Work(numpy, Soket), build)
    print('The first answer of the program')
    measure_start(report, build)
    print('Scan')
    measure_scan(report, build, modules)
    return report.end()


if __name__ == '__main__':
    sys.exit(main())
