package org.crosscase.signature.variant;

import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.worker.GreyThumbnail;

/** Turns and mirrors a thumbnail. */
final class TurnedThumbnail {
    private TurnedThumbnail() {}

    static GreyThumbnail of(GreyThumbnail picture, Orientation orientation) {
        if (orientation == Orientation.ORIGINAL) {
            return picture;
        }
        int w = picture.width();
        int h = picture.height();
        boolean turned = switch (orientation) {
            case ROTATE_90, ROTATE_270, FLIP_PLUS_1, FLIP_MINUS_1 -> true;
            default -> false;
        };
        int width = turned ? h : w;
        int height = turned ? w : h;
        byte[] out = new byte[w * h];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = switch (orientation) {
                    case ROTATE_90 -> x * w + w - 1 - y;
                    case ROTATE_180 -> (h - 1 - y) * w + w - 1 - x;
                    case ROTATE_270 -> (h - 1 - x) * w + y;
                    case FLIP_X -> (h - 1 - y) * w + x;
                    case FLIP_Y -> y * w + w - 1 - x;
                    case FLIP_PLUS_1 -> x * w + y;
                    case FLIP_MINUS_1 -> (h - 1 - x) * w + w - 1 - y;
                    default -> y * w + x;
                };
                out[y * width + x] = picture.grey()[from];
            }
        }
        return new GreyThumbnail(width, height, out);
    }
}
