package org.crosscase.signature.cli.layouts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Random;

/** A picture being drawn, with words, figures and colours made up by chance. Nothing of it means anything. */
final class Sheet {
    private static final String[] SYLLABLES = {
        "ba", "den", "fir", "go", "ha", "jen", "kor", "lu", "mi", "nes", "o", "pa", "ri", "sten", "ta", "u", "vel",
        "wi", "yr", "zo", "cha", "ein", "ster", "mer", "lo", "qua"
    };

    final Graphics2D g;
    final Random chance;
    final int width;
    final int height;
    private final String family;

    Sheet(BufferedImage picture, Random chance, String family) {
        this.g = picture.createGraphics();
        this.chance = chance;
        this.width = picture.getWidth();
        this.height = picture.getHeight();
        this.family = family;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    Sheet ground(int rgb) {
        return box(0, 0, width, height, rgb);
    }

    Sheet box(int x, int y, int w, int h, int rgb) {
        g.setColor(new Color(rgb));
        g.fillRect(x, y, w, h);
        return this;
    }

    Sheet round(int x, int y, int w, int h, int rgb) {
        g.setColor(new Color(rgb));
        g.fillRoundRect(x, y, w, h, 36, 36);
        return this;
    }

    Sheet oval(int x, int y, int w, int h, int rgb) {
        g.setColor(new Color(rgb));
        g.fillOval(x, y, w, h);
        return this;
    }

    Sheet text(String text, int x, int y, int size, int rgb) {
        return text(text, x, y, size, rgb, Font.PLAIN);
    }

    Sheet bold(String text, int x, int y, int size, int rgb) {
        return text(text, x, y, size, rgb, Font.BOLD);
    }

    private Sheet text(String text, int x, int y, int size, int rgb, int style) {
        g.setColor(new Color(rgb));
        g.setFont(new Font(family, style, size));
        g.drawString(text, x, y);
        return this;
    }

    /** Lines of prose, as many as asked for or until the width of each is used up. */
    Sheet prose(int x, int y, int w, int lines, int size, int rgb) {
        for (int line = 0; line < lines; line++) {
            int wanted = line == lines - 1 ? w / 2 : w - chance.nextInt(size * 2);
            g.setFont(new Font(family, Font.PLAIN, size));
            StringBuilder text = new StringBuilder(word());
            while (g.getFontMetrics().stringWidth(text + " " + "mmmmm") < wanted) {
                text.append(' ').append(word());
            }
            text(text.toString(), x, y + line * size * 3 / 2, size, rgb);
        }
        return this;
    }

    String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + chance.nextInt(3); i > 0; i--) {
            word.append(SYLLABLES[chance.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    String name() {
        String word = word() + SYLLABLES[chance.nextInt(SYLLABLES.length)];
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(chance.nextInt(10));
        }
        return digits.toString();
    }

    String date() {
        return String.format(
                Locale.ROOT, "%02d.%02d.%d", 1 + chance.nextInt(28), 1 + chance.nextInt(12), 1940 + chance.nextInt(85));
    }

    String time() {
        return String.format(Locale.ROOT, "%02d:%02d", chance.nextInt(24), chance.nextInt(60));
    }

    int colour() {
        return chance.nextInt(0x1000000);
    }

    /** A schematic head, as on passport photographs. */
    Sheet head(int x, int y, int w, int h) {
        g.setClip(x, y, w, h);
        box(x, y, w, h, colour() | 0x808080);
        oval(x - w / 10, y + h * 3 / 4, w * 12 / 10, h, colour());
        int faceWidth = w * (45 + chance.nextInt(14)) / 100;
        int faceHeight = h * (48 + chance.nextInt(14)) / 100;
        int left = x + (w - faceWidth) / 2 + chance.nextInt(w / 12 + 1) - w / 24;
        int top = y + h / 5 + chance.nextInt(h / 12 + 1);
        oval(
                left - faceWidth / 8,
                top - h / 12,
                faceWidth * 5 / 4,
                faceHeight * (60 + chance.nextInt(60)) / 100,
                colour());
        oval(left, top, faceWidth, faceHeight, 0xc09070 + chance.nextInt(0x30) * 0x010101);
        for (int eye = 0; eye < 2; eye++) {
            oval(
                    left + faceWidth * (24 + 40 * eye) / 100,
                    top + faceHeight * 38 / 100,
                    faceWidth / 8,
                    faceHeight / 14,
                    0x202020);
        }
        box(left + faceWidth * 35 / 100, top + faceHeight * 75 / 100, faceWidth * 3 / 10, faceHeight / 24, 0x803030);
        g.setClip(null);
        return this;
    }

    /** Upright bars of a made-up code. */
    Sheet bars(int x, int y, int w, int h, int unit) {
        int at = x;
        while (at < x + w) {
            int bar = unit * (1 + chance.nextInt(4));
            box(at, y, Math.min(bar, x + w - at), h, 0);
            at += bar + unit * (1 + chance.nextInt(4));
        }
        return this;
    }

    /** A made-up square code with its three marks. */
    Sheet squares(int x, int y, int side, int modules) {
        int unit = side / modules;
        for (int i = 0; i < modules * modules; i++) {
            if (chance.nextBoolean()) {
                box(x + i % modules * unit, y + i / modules * unit, unit, unit, 0);
            }
        }
        for (int mark = 0; mark < 3; mark++) {
            int left = x + (mark == 1 ? (modules - 7) * unit : 0);
            int top = y + (mark == 2 ? (modules - 7) * unit : 0);
            box(left - unit, top - unit, 9 * unit, 9 * unit, 0xffffff);
            box(left, top, 7 * unit, 7 * unit, 0);
            box(left + unit, top + unit, 5 * unit, 5 * unit, 0xffffff);
            box(left + 2 * unit, top + 2 * unit, 3 * unit, 3 * unit, 0);
        }
        return this;
    }

    /** Straight lines of a table. */
    Sheet table(int x, int y, int columns, int rows, int w, int h, int rgb) {
        for (int i = 0; i <= columns; i++) {
            box(x + i * w, y, 2, rows * h, rgb);
        }
        for (int i = 0; i <= rows; i++) {
            box(x, y + i * h, columns * w, 2, rgb);
        }
        return this;
    }
}
