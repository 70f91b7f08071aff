package org.crosscase.signature.variant;

import org.crosscase.signature.worker.GreyThumbnail;

/**
 * Samples a view of a thumbnail on the 64 x 64 grid that the cosine transform takes, bilinearly. The thumbnail's own area
 * averages are the low-pass filter that PDQ's box filters are for full-size pictures. Not safe for several threads.
 */
final class ViewSampler {
    static final int SIDE = 64;

    private final float[] plane = new float[SIDE * SIDE];

    /** Row-major brightness; the array is reused by the next call. */
    float[] sample(GreyThumbnail picture, View view) {
        double w = picture.width();
        double h = picture.height();
        double centreX = (view.left() + view.width() / 2) * w;
        double centreY = (view.top() + view.height() / 2) * h;
        double cos = Math.cos(Math.toRadians(view.degrees()));
        double sin = Math.sin(Math.toRadians(view.degrees()));
        double stepX = view.width() * w / SIDE;
        double stepY = view.height() * h / SIDE;
        for (int i = 0; i < SIDE; i++) {
            double v = (i + 0.5 - SIDE / 2.0) * stepY;
            for (int j = 0; j < SIDE; j++) {
                double u = (j + 0.5 - SIDE / 2.0) * stepX;
                plane[i * SIDE + j] =
                        bilinear(picture, centreX + u * cos - v * sin - 0.5, centreY + u * sin + v * cos - 0.5);
            }
        }
        return plane;
    }

    private static float bilinear(GreyThumbnail picture, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float across = (float) (x - left);
        float down = (float) (y - top);
        int x0 = mirrored(left, picture.width());
        int x1 = mirrored(left + 1, picture.width());
        int y0 = mirrored(top, picture.height()) * picture.width();
        int y1 = mirrored(top + 1, picture.height()) * picture.width();
        byte[] grey = picture.grey();
        float upper = (grey[y0 + x0] & 0xff) * (1 - across) + (grey[y0 + x1] & 0xff) * across;
        float lower = (grey[y1 + x0] & 0xff) * (1 - across) + (grey[y1 + x1] & 0xff) * across;
        return upper * (1 - down) + lower * down;
    }

    /** Beyond the edge the picture goes on as its mirror image. */
    private static int mirrored(int at, int length) {
        int period = 2 * length;
        int place = Math.floorMod(at, period);
        return place < length ? place : period - 1 - place;
    }
}
