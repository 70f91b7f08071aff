package org.crosscase.launcher.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;

/** Houses with lit windows along a quay, mirrored in the water. */
final class SkylinePainter implements Painter {
    private static final int WIDTH = GeneratedPicture.WIDTH;
    private static final int HEIGHT = GeneratedPicture.HEIGHT;

    @Override
    public void paint(Graphics2D canvas, Chance chance) {
        canvas.setPaint(new GradientPaint(
                (float) chance.between(0, WIDTH), 0, chance.colour(0.2, 0.6), 0, HEIGHT, chance.colour(0.7, 1)));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(new Color(245, 245, 225));
        int moon = chance.whole(40, 90);
        canvas.fillOval(chance.whole(0, WIDTH - moon), chance.whole(0, 90), moon, moon);
        int quay = chance.whole(320, 420);
        for (int x = chance.whole(-40, 0); x < WIDTH; ) {
            int width = chance.whole(45, 120);
            paintHouse(canvas, chance, x, quay, width);
            x += width + (chance.inOneOf(4) ? chance.whole(10, 60) : 0);
        }
        paintWater(canvas, chance, quay);
    }

    private static void paintHouse(Graphics2D canvas, Chance chance, int x, int quay, int width) {
        int height = chance.whole(70, quay - 20);
        canvas.setColor(chance.colour(0.1, 0.8));
        canvas.fillRect(x, quay - height, width, height);
        if (chance.inOneOf(2)) {
            canvas.fillPolygon(
                    new int[] {x, x + width / 2, x + width},
                    new int[] {quay - height, quay - height - chance.whole(20, 60), quay - height},
                    3);
        }
        int column = chance.whole(16, 26);
        int storey = chance.whole(20, 34);
        Color lit = new Color(255, 225, 140);
        Color dark = chance.colour(0.05, 0.3);
        for (int wx = x + 6; wx + 10 < x + width; wx += column) {
            for (int wy = quay - height + 8; wy + 14 < quay; wy += storey) {
                canvas.setColor(chance.inOneOf(2) ? lit : dark);
                canvas.fillRect(wx, wy, 10, 14);
            }
        }
    }

    private static void paintWater(Graphics2D canvas, Chance chance, int quay) {
        canvas.setColor(chance.colour(0.1, 0.4));
        canvas.fillRect(0, quay, WIDTH, HEIGHT - quay);
        for (int ripple = chance.whole(30, 70); ripple > 0; ripple--) {
            canvas.setColor(chance.colour(0.3, 1));
            canvas.fillRect(chance.whole(-40, WIDTH), chance.whole(quay, HEIGHT), chance.whole(20, 120), 3);
        }
        for (int boat = chance.whole(1, 3); boat > 0; boat--) {
            int x = chance.whole(0, WIDTH - 100);
            int y = chance.whole(quay, HEIGHT - 20);
            int mast = chance.whole(60, 180);
            canvas.setColor(chance.colour(0.6, 1));
            canvas.fillPolygon(new int[] {x + 48, x + 48, x + 90}, new int[] {y, y - mast, y}, 3);
            canvas.setColor(chance.colour(0.1, 0.5));
            canvas.fillPolygon(new int[] {x, x + 100, x + 80, x + 20}, new int[] {y, y, y + 24, y + 24}, 4);
        }
    }
}
