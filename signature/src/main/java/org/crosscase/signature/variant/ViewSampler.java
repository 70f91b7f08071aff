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
        if (view.degrees() == 0) {
            upright(picture, view);
        } else {
            turned(picture, view);
        }
        return plane;
    }

    /** Rows and columns are independent, so each is placed once. Gives the same bits as {@link #turned} by 0 degrees. */
    private void upright(GreyThumbnail picture, View view) {
        Line across = Line.over(picture.width(), view.left(), view.width());
        Line down = Line.over(picture.height(), view.top(), view.height());
        byte[] grey = picture.grey();
        for (int i = 0; i < SIDE; i++) {
            int y0 = down.first[i] * picture.width();
            int y1 = down.second[i] * picture.width();
            float share = down.share[i];
            for (int j = 0; j < SIDE; j++) {
                int x0 = across.first[j];
                int x1 = across.second[j];
                plane[i * SIDE + j] = between(grey, y0 + x0, y0 + x1, across.share[j]) * (1 - share)
                        + between(grey, y1 + x0, y1 + x1, across.share[j]) * share;
            }
        }
    }

    private void turned(GreyThumbnail picture, View view) {
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
    }

    private static float bilinear(GreyThumbnail picture, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float across = (float) (x - left);
        float down = (float) (y - top);
        byte[] grey = picture.grey();
        if (left >= 0 && top >= 0 && left + 1 < picture.width() && top + 1 < picture.height()) {
            int above = top * picture.width() + left;
            int below = above + picture.width();
            return between(grey, above, above + 1, across) * (1 - down)
                    + between(grey, below, below + 1, across) * down;
        }
        int x0 = mirrored(left, picture.width());
        int x1 = mirrored(left + 1, picture.width());
        int y0 = mirrored(top, picture.height()) * picture.width();
        int y1 = mirrored(top + 1, picture.height()) * picture.width();
        return between(grey, y0 + x0, y0 + x1, across) * (1 - down) + between(grey, y1 + x0, y1 + x1, across) * down;
    }

    private static float between(byte[] grey, int at, int next, float share) {
        return (grey[at] & 0xff) * (1 - share) + (grey[next] & 0xff) * share;
    }

    /** Beyond the edge the picture goes on as its mirror image. */
    private static int mirrored(int at, int length) {
        if (at >= 0 && at < length) {
            return at;
        }
        int period = 2 * length;
        int place = Math.floorMod(at, period);
        return place < length ? place : period - 1 - place;
    }

    /**
     * Where the samples of one axis fall.
     *
     * @param first pixel before each sample
     * @param second pixel after it
     * @param share of the second one, 0 to 1
     */
    private record Line(int[] first, int[] second, float[] share) {
        static Line over(int length, double start, double extent) {
            Line line = new Line(new int[SIDE], new int[SIDE], new float[SIDE]);
            double centre = (start + extent / 2) * length;
            double step = extent * length / SIDE;
            for (int i = 0; i < SIDE; i++) {
                double place = centre + (i + 0.5 - SIDE / 2.0) * step - 0.5;
                int before = (int) Math.floor(place);
                line.first[i] = mirrored(before, length);
                line.second[i] = mirrored(before + 1, length);
                line.share[i] = (float) (place - before);
            }
            return line;
        }
    }
}
