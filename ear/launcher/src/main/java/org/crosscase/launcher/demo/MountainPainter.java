package org.crosscase.launcher.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.geom.Ellipse2D;

/**
 * Ridges behind each other under a sky, with a sun and clouds, and trees in front. Light and dark fall as they like: a
 * sky that is always light above land that is always dark makes all landscapes alike to PDQ.
 */
final class MountainPainter implements Painter {
    private static final int WIDTH = GeneratedPicture.WIDTH;
    private static final int HEIGHT = GeneratedPicture.HEIGHT;
    private static final int STEP = 5;

    @Override
    public void paint(Graphics2D canvas, Chance chance) {
        canvas.setPaint(new GradientPaint(
                0, 0, chance.colour(0.4, 0.9), (float) chance.between(-200, 200), HEIGHT, chance.colour(0.6, 1)));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        paintSky(canvas, chance);
        int ridges = chance.whole(3, 5);
        for (int ridge = 0; ridge < ridges; ridge++) {
            double foot = 120 + 300.0 * ridge / ridges;
            paintRidge(canvas, chance, foot);
        }
        for (int tree = chance.whole(10, 22); tree > 0; tree--) {
            paintTree(canvas, chance);
        }
    }

    private static void paintSky(Graphics2D canvas, Chance chance) {
        double sun = chance.between(50, 110);
        canvas.setColor(new Color(255, 240, 190));
        canvas.fill(new Ellipse2D.Double(chance.between(0, WIDTH - sun), chance.between(0, 140), sun, sun));
        for (int cloud = chance.whole(2, 6); cloud > 0; cloud--) {
            double x = chance.between(-60, WIDTH);
            double y = chance.between(0, 180);
            canvas.setColor(cloud % 2 == 0 ? new Color(250, 250, 250) : new Color(120, 125, 140));
            for (int puff = chance.whole(3, 6); puff > 0; puff--) {
                double size = chance.between(25, 80);
                canvas.fill(
                        new Ellipse2D.Double(x + chance.between(0, 130), y + chance.between(0, 30), size, size * 0.6));
            }
        }
    }

    private static void paintRidge(Graphics2D canvas, Chance chance, double foot) {
        double[] height = new double[WIDTH / STEP + 1];
        for (double wave = 1, swing = chance.between(70, 130); wave < 60; wave *= chance.between(1.7, 2.3)) {
            double shift = chance.between(0, 2 * Math.PI);
            for (int i = 0; i < height.length; i++) {
                height[i] += swing * Math.sin(wave * 2 * Math.PI * i / height.length + shift);
            }
            swing *= chance.between(0.5, 0.75);
        }
        Polygon ridge = new Polygon();
        ridge.addPoint(0, HEIGHT);
        for (int i = 0; i < height.length; i++) {
            ridge.addPoint(i * STEP, (int) (foot - height[i]));
        }
        ridge.addPoint(WIDTH, HEIGHT);
        canvas.setColor(chance.colour(0.05, 1));
        canvas.fill(ridge);
    }

    private static void paintTree(Graphics2D canvas, Chance chance) {
        int x = chance.whole(0, WIDTH);
        int foot = chance.whole(HEIGHT - 120, HEIGHT);
        int height = chance.whole(60, 200);
        canvas.setColor(chance.colour(0.05, chance.inOneOf(2) ? 1 : 0.3));
        canvas.fillPolygon(new int[] {x - height / 5, x, x + height / 5}, new int[] {foot, foot - height, foot}, 3);
    }
}
