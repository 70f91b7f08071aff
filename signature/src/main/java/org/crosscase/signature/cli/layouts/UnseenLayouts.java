package org.crosscase.signature.cli.layouts;

import java.util.List;
import java.util.Locale;

/** Layouts that nothing was tuned on. */
final class UnseenLayouts {
    static final List<Layout> ALL = List.of(
            new Layout("passport", 1250, 880, UnseenLayouts::passport),
            new Layout("bank card", 1011, 638, UnseenLayouts::bankCard),
            new Layout("square code", 700, 820, UnseenLayouts::squareCode),
            new Layout("spreadsheet", 1600, 1000, UnseenLayouts::spreadsheet),
            new Layout("calendar", 1080, 1350, UnseenLayouts::calendar),
            new Layout("boarding pass", 1400, 560, UnseenLayouts::boardingPass),
            new Layout("music player", 1080, 1920, UnseenLayouts::player),
            new Layout("page of two columns", 1240, 1754, UnseenLayouts::twoColumns),
            new Layout("slide", 1280, 720, UnseenLayouts::slide),
            new Layout("payment app", 1080, 2160, UnseenLayouts::payments));

    private UnseenLayouts() {}

    private static void passport(Sheet s) {
        s.ground(0xeee4dc);
        for (int i = 0; i < 40; i++) {
            s.g.setColor(new java.awt.Color(0xd8, 0xc8, 0xd0));
            s.g.drawOval(200 + 15 * i, 40 + 4 * i, 500, 500);
        }
        s.bold("PASSPORT", 60, 70, 40, 0x702030).text("UTO", 400, 70, 30, 0).head(60, 110, 330, 430);
        for (int i = 0; i < 6; i++) {
            s.text("Field / Champ " + (i + 1), 430, 130 + 72 * i, 17, 0x503040);
            s.text(i % 3 == 2 ? s.date() : s.name().toUpperCase(Locale.ROOT), 430, 165 + 72 * i, 32, 0x101010);
        }
        s.text(s.digits(9), 950, 70, 36, 0);
        s.text(
                "P<UTO" + s.name().toUpperCase(Locale.ROOT) + "<<" + s.name().toUpperCase(Locale.ROOT)
                        + "<<<<<<<<<<<<<<",
                60,
                740,
                36,
                0);
        s.text(s.digits(9) + "UTO" + s.digits(7) + "F" + s.digits(7) + "<<<<<<<<<<<" + s.digits(2), 60, 810, 36, 0);
    }

    private static void bankCard(Sheet s) {
        s.ground(0x203050).oval(500, -200, 900, 900, 0x2a4070).bold("NOWHERE BANK", 60, 100, 46, 0xffffff);
        s.round(80, 210, 130, 100, 0xc8b060).table(95, 225, 2, 2, 50, 35, 0x806820);
        s.text(s.digits(4) + " " + s.digits(4) + " " + s.digits(4) + " " + s.digits(4), 80, 420, 62, 0xe8e8e8);
        s.text("VALID " + s.digits(2) + "/" + s.digits(2), 320, 490, 28, 0xe0e0e0);
        s.text(s.name().toUpperCase(Locale.ROOT) + " " + s.name().toUpperCase(Locale.ROOT), 80, 570, 40, 0xe8e8e8);
        s.oval(800, 480, 110, 110, 0xd03030).oval(860, 480, 110, 110, 0xe0a030);
    }

    private static void squareCode(Sheet s) {
        s.ground(0xffffff)
                .bold("SCAN ME", 250, 90, 44, 0)
                .squares(90, 140, 520, 29)
                .text(s.digits(12), 220, 760, 34, 0);
    }

    private static void spreadsheet(Sheet s) {
        s.ground(0xffffff)
                .box(0, 0, 1600, 90, 0x217346)
                .box(0, 90, 1600, 40, 0xe6e6e6)
                .table(40, 130, 12, 29, 130, 30, 0xc0c0c0);
        for (int i = 0; i < 12 * 29; i++) {
            int x = 48 + i % 12 * 130;
            int y = 152 + i / 12 * 30;
            s.text(i % 12 < 3 ? s.word() : s.digits(1 + s.chance.nextInt(5)), x, y, 18, 0x202020);
        }
    }

    private static void calendar(Sheet s) {
        s.ground(0xffffff)
                .bold(s.name() + " " + s.digits(4), 60, 110, 60, 0xc03030)
                .table(40, 200, 7, 6, 142, 180, 0xb0b0b0);
        int first = s.chance.nextInt(7);
        for (int day = 1; day <= 30; day++) {
            int cell = day - 1 + first;
            int x = 52 + cell % 7 * 142;
            int y = 240 + cell / 7 * 180;
            s.bold(String.valueOf(day), x, y, 30, 0x202020);
            if (s.chance.nextInt(3) == 0) {
                s.box(x - 6, y + 30, 122, 36, s.colour() | 0x909090).text(s.word(), x, y + 56, 20, 0x101010);
            }
        }
    }

    private static void boardingPass(Sheet s) {
        s.ground(0xfdfdfd)
                .box(0, 0, 1400, 100, 0x0a4a9a)
                .bold("BOARDING PASS", 50, 68, 46, 0xffffff)
                .box(1040, 100, 3, 460, 0x909090);
        String[] labels = {"Passenger", "From", "To", "Flight", "Seat", "Gate"};
        for (int i = 0; i < 6; i++) {
            int x = 50 + i % 3 * 320;
            int y = 160 + i / 3 * 130;
            s.text(labels[i], x, y, 22, 0x707070);
            s.bold(i < 3 ? s.name() : s.digits(3), x, y + 52, 42, 0x101010);
        }
        s.bars(50, 430, 900, 100, 4)
                .text(s.name(), 1080, 180, 32, 0)
                .text(s.date(), 1080, 240, 32, 0)
                .squares(1100, 290, 232, 29);
    }

    private static void player(Sheet s) {
        s.ground(0x181818).text("PLAYING FROM YOUR LIST", 340, 110, 30, 0xb0b0b0);
        s.round(100, 220, 880, 880, s.colour()).oval(100 + s.chance.nextInt(400), 400, 420, 420, s.colour());
        s.bold(s.name() + " " + s.word(), 100, 1230, 60, 0xffffff).text(s.name(), 100, 1300, 40, 0xb0b0b0);
        s.box(100, 1400, 880, 8, 0x505050).box(100, 1400, 80 + s.chance.nextInt(700), 8, 0xffffff);
        s.text("0:" + s.digits(2), 100, 1460, 30, 0xb0b0b0).text("3:" + s.digits(2), 910, 1460, 30, 0xb0b0b0);
        for (int i = 0; i < 5; i++) {
            s.oval(110 + 190 * i, 1560, 110, 110, i == 2 ? 0xffffff : 0x383838);
        }
    }

    private static void twoColumns(Sheet s) {
        s.ground(0xffffff)
                .bold("PROCEEDINGS OF NOTHING", 330, 100, 34, 0)
                .bold(s.name() + " " + s.word() + " " + s.word(), 300, 190, 40, 0);
        s.prose(100, 290, 490, 46, 19, 0).prose(650, 290, 490, 46, 19, 0).text(s.digits(2), 610, 1700, 20, 0);
    }

    private static void slide(Sheet s) {
        s.ground(0xffffff)
                .box(0, 0, 1280, 110, 0x803020)
                .bold(s.name() + " " + s.word() + " " + s.word(), 50, 75, 50, 0xffffff);
        for (int i = 0; i < 5; i++) {
            s.oval(70, 195 + 85 * i, 18, 18, 0x803020)
                    .text(s.word() + " " + s.word() + " " + s.word() + " " + s.word(), 110, 215 + 85 * i, 32, 0x202020);
        }
        for (int i = 0; i < 5; i++) {
            int h = 40 + s.chance.nextInt(330);
            s.box(880 + 70 * i, 600 - h, 50, h, 0x803020);
        }
        s.box(0, 670, 1280, 50, 0xe0e0e0).text("Nowhere Institute", 50, 704, 24, 0x505050);
    }

    private static void payments(Sheet s) {
        s.ground(0xf4f4f8).box(0, 0, 1080, 520, 0x5030a0).text("Balance", 80, 190, 40, 0xd8d0f0);
        s.bold(s.digits(1) + "," + s.digits(3) + "." + s.digits(2), 80, 310, 96, 0xffffff);
        for (int i = 0; i < 8; i++) {
            s.round(40, 560 + 185 * i, 1000, 165, 0xffffff).oval(70, 590 + 185 * i, 105, 105, s.colour());
            s.text(s.name(), 210, 630 + 185 * i, 38, 0x202020).text(s.date(), 210, 685 + 185 * i, 28, 0x909090);
            s.bold(
                    (s.chance.nextBoolean() ? "-" : "+") + s.digits(2) + "." + s.digits(2),
                    800,
                    655 + 185 * i,
                    40,
                    0x202020);
        }
    }
}
