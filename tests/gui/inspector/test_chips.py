"""Chips stay quick where there are many."""

import sys

from PySide6.QtCore import Qt

from app.ui.inspector.chips_box import ChipsBox
from app.ui.inspector.flow_layout import FlowLayout


def test_one_name_more_among_many_lays_the_chips_out_a_few_times_only(qtbot):
    box = ChipsBox()
    qtbot.addWidget(box)
    box.resize(300, 400)
    box.show()
    box.show_names(f"tag {number}" for number in range(80))
    qtbot.waitUntil(box._chips[-1].isVisible)
    arranged = []

    def watch(frame, event, _argument):
        if event == "call" and frame.f_code is FlowLayout._arrange.__code__:
            arranged.append(frame)

    box.line.setText("one more")
    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    finally:
        sys.setprofile(before)
    assert box.names()[-1] == "one more"
    assert len(arranged) < 20
    qtbot.waitUntil(lambda: box._chips[-1].geometry().bottom() > box._chips[0].geometry().bottom())
