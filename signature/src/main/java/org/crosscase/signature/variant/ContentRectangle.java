package org.crosscase.signature.variant;

import org.crosscase.signature.worker.GreyThumbnail;

/**
 * Finds the part of a picture inside its uniform borders: lines at the edge that are of one brightness, one side after
 * the other and again until nothing changes, so that a black frame around a white margin goes too. The last line is
 * usually part border and part picture; how much of each is estimated, to a fraction of a thumbnail's pixel.
 */
final class ContentRectangle {
    /** A line is uniform when its brightness spans no more than this. */
    private static final int SPREAD = 14;

    /** Lines of one border differ by no more than this from its outermost line. */
    private static final int DRIFT = 10;

    /** Less than this share of a side is no content: the picture is a flat area with something in it. */
    private static final double LEAST = 0.3;

    private final GreyThumbnail picture;
    private int left;
    private int top;
    private int right;
    private int bottom;

    private ContentRectangle(GreyThumbnail picture) {
        this.picture = picture;
        this.right = picture.width();
        this.bottom = picture.height();
    }

    /** {@link View#WHOLE} where there is no border. */
    static View of(GreyThumbnail picture) {
        return new ContentRectangle(picture).find();
    }

    private View find() {
        boolean changed = true;
        while (changed && right - left > 8 && bottom - top > 8) {
            changed = false;
            for (int side = 0; side < 4; side++) {
                int lines = uniformLines(side);
                switch (side) {
                    case 0 -> left += lines;
                    case 1 -> top += lines;
                    case 2 -> right -= lines;
                    default -> bottom -= lines;
                }
                changed |= lines > 0;
            }
        }
        double w = picture.width();
        double h = picture.height();
        if (right - left < LEAST * w || bottom - top < LEAST * h || right - left == w && bottom - top == h) {
            return View.WHOLE;
        }
        double x0 = left == 0 ? 0 : left + partial(0);
        double y0 = top == 0 ? 0 : top + partial(1);
        double x1 = right == w ? w : right - partial(2);
        double y1 = bottom == h ? h : bottom - partial(3);
        return new View(x0 / w, y0 / h, (x1 - x0) / w, (y1 - y0) / h, 0);
    }

    private int uniformLines(int side) {
        int most = (side % 2 == 0 ? right - left : bottom - top) - 8;
        int lines = 0;
        int outermost = -1;
        while (lines < most) {
            int low = 255;
            int high = 0;
            int sum = 0;
            int length = length(side);
            for (int i = 0; i < length; i++) {
                int value = at(side, lines, i);
                low = Math.min(low, value);
                high = Math.max(high, value);
                sum += value;
            }
            int mean = sum / length;
            if (high - low > SPREAD || outermost >= 0 && Math.abs(mean - outermost) > DRIFT) {
                break;
            }
            outermost = outermost < 0 ? mean : outermost;
            lines++;
        }
        return lines;
    }

    /** The share of border in the first line that is not uniform: line = share * border + (1 - share) * next line. */
    private double partial(int side) {
        double product = 0;
        double square = 0;
        for (int i = 0; i < length(side); i++) {
            double border = at(side, -1, i) - (double) at(side, 1, i);
            product += (at(side, 0, i) - (double) at(side, 1, i)) * border;
            square += border * border;
        }
        return square == 0 ? 0 : Math.max(0, Math.min(1, product / square));
    }

    private int length(int side) {
        return side % 2 == 0 ? bottom - top : right - left;
    }

    /** The i-th pixel of the n-th line from this side of what is left. */
    private int at(int side, int line, int i) {
        int x = switch (side) {
            case 0 -> left + line;
            case 2 -> right - 1 - line;
            default -> left + i;
        };
        int y = switch (side) {
            case 1 -> top + line;
            case 3 -> bottom - 1 - line;
            default -> top + i;
        };
        return picture.grey()[y * picture.width() + x] & 0xff;
    }
}
