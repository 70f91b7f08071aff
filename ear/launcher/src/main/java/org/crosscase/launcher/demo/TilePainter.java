package org.crosscase.launcher.demo;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** A wall of tiles, bent and cracked so that no two walls look alike. */
final class TilePainter implements Painter {
    private static final int WIDTH = GeneratedPicture.WIDTH;
    private static final int HEIGHT = GeneratedPicture.HEIGHT;

    @Override
    public void paint(Graphics2D canvas, Chance chance) {
        int columns = chance.whole(6, 11);
        int rows = chance.whole(5, 9);
        double[][][] corner = new double[columns + 1][rows + 1][];
        for (int c = 0; c <= columns; c++) {
            for (int r = 0; r <= rows; r++) {
                boolean inside = c > 0 && c < columns && r > 0 && r < rows;
                double bend = inside ? 0.35 : 0;
                corner[c][r] = new double[] {
                    (c + chance.between(-bend, bend)) * WIDTH / columns,
                    (r + chance.between(-bend, bend)) * HEIGHT / rows
                };
            }
        }
        for (int c = 0; c < columns; c++) {
            for (int r = 0; r < rows; r++) {
                canvas.setColor(chance.colour(0.05, 1));
                canvas.fill(quadrilateral(corner[c][r], corner[c + 1][r], corner[c + 1][r + 1], corner[c][r + 1]));
            }
        }
        for (int patch = chance.whole(3, 8); patch > 0; patch--) {
            int size = chance.whole(30, 150);
            canvas.setColor(chance.colour(0, 1));
            canvas.fillOval(chance.whole(-50, WIDTH), chance.whole(-50, HEIGHT), size, size);
        }
    }

    private static Path2D quadrilateral(double[]... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0][0], corners[0][1]);
        for (int i = 1; i < corners.length; i++) {
            path.lineTo(corners[i][0], corners[i][1]);
        }
        path.closePath();
        return path;
    }
}
