package org.crosscase.signature.cli.layouts;

import java.awt.Color;
import java.awt.GradientPaint;
import java.util.List;

/** Layouts that the comparison was tuned on. */
final class TuningLayouts {
    static final List<Layout> ALL = List.of(
            new Layout("identity card", 1011, 638, TuningLayouts::identityCard),
            new Layout("letter", 1240, 1754, TuningLayouts::letter),
            new Layout("lock screen", 1080, 1920, TuningLayouts::lockScreen),
            new Layout("form", 1240, 1754, TuningLayouts::form),
            new Layout("bar code", 800, 500, TuningLayouts::barCode),
            new Layout("contacts", 1080, 1920, TuningLayouts::contacts),
            new Layout("chat", 1080, 1920, TuningLayouts::chat),
            new Layout("receipt", 620, 1400, TuningLayouts::receipt),
            new Layout("book page", 1000, 1500, TuningLayouts::bookPage),
            new Layout("flag", 900, 600, TuningLayouts::flag),
            new Layout("call screen", 1080, 1920, TuningLayouts::callScreen));

    private TuningLayouts() {}

    private static void identityCard(Sheet s) {
        s.ground(0xc8dcea).box(0, 0, 1011, 90, 0x284890).bold("REPUBLIC OF NOWHERE", 40, 58, 40, 0xffffff);
        s.head(40, 130, 280, 370);
        String[] labels = {"Name", "Given names", "Born", "Number", "Valid until"};
        for (int i = 0; i < labels.length; i++) {
            s.text(labels[i], 360, 160 + i * 75, 20, 0x303030);
            String entry =
                    i < 2 ? s.name().toUpperCase() + " " + s.name().toUpperCase() : i == 3 ? s.digits(9) : s.date();
            s.text(entry, 360, 200 + i * 75, 38, 0x101010);
        }
        s.box(40, 530, 930, 80, 0xe4eaf0)
                .text("ID<" + s.digits(14) + "<<" + s.name().toUpperCase(), 60, 580, 26, 0);
    }

    private static void letter(Sheet s) {
        s.ground(0xffffff).box(100, 80, 300, 100, 0x555555).bold("MUNICIPALITY", 110, 145, 36, 0xffffff);
        for (int i = 0; i < 4; i++) {
            s.text(s.name() + " " + s.digits(3), 760, 110 + 28 * i, 20, 0);
        }
        for (int i = 0; i < 3; i++) {
            s.text(s.name() + " " + s.name(), 120, 350 + 28 * i, 20, 0);
        }
        s.text(s.date(), 900, 500, 20, 0).prose(120, 560, 1000, 10 + s.chance.nextInt(25), 20, 0);
        s.text(s.name(), 120, 1560, 22, 0)
                .box(100, 1640, 1040, 2, 0x555555)
                .text("Tel 000  www.municipality.example", 300, 1680, 18, 0x555555);
    }

    private static void lockScreen(Sheet s) {
        boolean plain = s.chance.nextInt(3) == 0;
        s.g.setPaint(
                plain
                        ? new Color(0x101010)
                        : new GradientPaint(0, 0, new Color(0x203a70), 600, 1920, new Color(0xd07060)));
        s.g.fillRect(0, 0, 1080, 1920);
        if (!plain) {
            s.oval(-200, 1300, 1300, 1100, 0x402850).oval(500, 1450, 1100, 900, 0x281838);
        }
        s.text(s.time(), 270, 430, 190, 0xffffff).text(s.name() + ", " + s.date(), 330, 510, 38, 0xf0f0f0);
        for (int i = 0; i < 2; i++) {
            s.round(60, 700 + 220 * i, 960, 180, 0x444444).bold(s.name(), 100, 760 + 220 * i, 34, 0xf0f0f0);
            s.text(s.word() + " " + s.word() + " " + s.word() + " " + s.word(), 100, 820 + 220 * i, 30, 0xd0d0d0);
        }
        s.oval(490, 1740, 100, 100, 0x808080);
    }

    private static void form(Sheet s) {
        s.ground(0xffffff).bold("APPLICATION FOR REGISTRATION", 100, 130, 40, 0);
        s.table(100, 200, 3, 24, 345, 58, 0);
        for (int i = 0; i < 72; i++) {
            int x = 112 + i % 3 * 345;
            int y = 200 + i / 3 * 58;
            s.text("Field " + (i + 1), x, y + 20, 14, 0x404040);
            if (s.chance.nextInt(10) < 7) {
                s.text(i % 4 == 0 ? s.digits(7) : s.word() + " " + s.word(), x, y + 46, 24, 0x102080);
            }
        }
    }

    private static void barCode(Sheet s) {
        s.ground(0xffffff).bars(60, 50, 680, 340, 5).text(s.digits(13), 200, 460, 44, 0);
    }

    private static void contacts(Sheet s) {
        s.ground(0xffffff).box(0, 0, 1080, 200, 0x1976d2).text("Contacts", 60, 120, 48, 0xffffff);
        for (int i = 0; i < 12; i++) {
            s.oval(40, 230 + 140 * i, 100, 100, s.colour())
                    .text(s.name() + " " + s.name(), 180, 280 + 140 * i, 40, 0x202020);
            s.text("+00 " + s.digits(9), 180, 322 + 140 * i, 24, 0x808080);
        }
    }

    private static void chat(Sheet s) {
        s.ground(0xe8e0d8)
                .box(0, 0, 1080, 160, 0x075e54)
                .oval(40, 40, 90, 90, s.colour())
                .text(s.name(), 160, 100, 44, 0xffffff);
        int y = 200;
        while (y < 1700) {
            boolean own = s.chance.nextBoolean();
            int lines = 1 + s.chance.nextInt(3);
            int w = 400 + s.chance.nextInt(350);
            s.round(own ? 1040 - w : 40, y, w, 40 + lines * 48, own ? 0xdcf8c6 : 0xffffff);
            s.prose(own ? 1070 - w : 70, y + 50, w - 60, lines, 30, 0x202020);
            y += 70 + lines * 48;
        }
        s.round(40, 1790, 880, 90, 0xffffff).oval(950, 1785, 100, 100, 0x075e54);
    }

    private static void receipt(Sheet s) {
        s.ground(0xfafafa).bold("MARKET", 210, 90, 52, 0).text("Main street 1, Nowhere", 170, 140, 24, 0);
        int y = 230;
        for (int i = 8 + s.chance.nextInt(10); i > 0; i--) {
            s.text(s.word() + " " + s.word(), 60, y, 26, 0).text(s.digits(1) + "." + s.digits(2), 480, y, 26, 0);
            y += 42;
        }
        s.box(60, y, 500, 3, 0)
                .bold("TOTAL", 60, y + 50, 34, 0)
                .bold(s.digits(2) + "." + s.digits(2), 440, y + 50, 34, 0);
        s.text(s.date() + " " + s.time(), 60, 1160, 24, 0)
                .bars(100, 1200, 420, 110, 3)
                .text("Thank you", 240, 1360, 26, 0);
    }

    private static void bookPage(Sheet s) {
        s.ground(0xf8f4ea)
                .text("CHAPTER " + s.digits(1), 420, 110, 28, 0x202020)
                .prose(130, 200, 740, 36, 24, 0x181818);
        s.text(s.digits(3), 480, 1450, 26, 0x202020);
    }

    private static void flag(Sheet s) {
        boolean upright = s.chance.nextBoolean();
        for (int i = 0; i < 3; i++) {
            s.box(upright ? 300 * i : 0, upright ? 0 : 200 * i, upright ? 300 : 900, upright ? 600 : 200, s.colour());
        }
        int kind = s.chance.nextInt(3);
        if (kind == 0) {
            s.oval(370, 220, 160, 160, s.colour());
        } else if (kind == 1) {
            s.box(330, 270, 240, 60, s.colour()).box(420, 180, 60, 240, s.colour());
        }
    }

    /** Unseen once, until seven of its pictures were taken for copies and what compares them was changed. */
    private static void callScreen(Sheet s) {
        s.ground(0x163040)
                .text(s.name() + " " + s.name(), 300, 330, 56, 0xffffff)
                .text("Calling " + s.time(), 400, 410, 36, 0xc0c8d0);
        s.oval(340, 560, 400, 400, s.colour()).bold(s.name().substring(0, 1), 480, 830, 190, 0xffffff);
        for (int i = 0; i < 6; i++) {
            s.oval(140 + i % 3 * 300, 1130 + i / 3 * 240, 170, 170, 0x2c4858)
                    .text("Key", 195 + i % 3 * 300, 1225 + i / 3 * 240, 34, 0xffffff);
        }
        s.oval(440, 1650, 200, 200, 0xd03030);
    }
}
