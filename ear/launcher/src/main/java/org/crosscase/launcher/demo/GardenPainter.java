package org.crosscase.launcher.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;

/** Flowers seen from above, large ones before small ones. */
final class GardenPainter implements Painter {
    private static final int WIDTH = GeneratedPicture.WIDTH;
    private static final int HEIGHT = GeneratedPicture.HEIGHT;

    @Override
    public void paint(Graphics2D canvas, Chance chance) {
        canvas.setColor(chance.colour(0.1, 0.6));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        for (int bed = chance.whole(4, 9); bed > 0; bed--) {
            canvas.setColor(chance.colour(0.1, 0.8));
            canvas.fill(new Ellipse2D.Double(
                    chance.between(-150, WIDTH),
                    chance.between(-150, HEIGHT),
                    chance.between(100, 350),
                    chance.between(80, 260)));
        }
        int flowers = chance.whole(25, 60);
        for (int flower = 0; flower < flowers; flower++) {
            double size = 120.0 - 100.0 * flower / flowers;
            paintFlower(canvas, chance, size * chance.between(0.6, 1));
        }
    }

    private static void paintFlower(Graphics2D canvas, Chance chance, double size) {
        AffineTransform before = canvas.getTransform();
        canvas.translate(chance.between(0, WIDTH), chance.between(0, HEIGHT));
        canvas.rotate(chance.between(0, Math.PI));
        int petals = chance.whole(5, 9);
        canvas.setColor(chance.colour(0.4, 1));
        for (int petal = 0; petal < petals; petal++) {
            canvas.rotate(2 * Math.PI / petals);
            canvas.fill(new Ellipse2D.Double(0, -size / 8, size / 2, size / 4));
        }
        canvas.setColor(chance.inOneOf(2) ? new Color(60, 40, 20) : new Color(250, 215, 80));
        canvas.fill(new Ellipse2D.Double(-size / 8, -size / 8, size / 4, size / 4));
        canvas.setTransform(before);
    }
}
