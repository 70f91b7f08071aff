package org.crosscase.signature.variant;

import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.worker.GreyPicture;
import org.crosscase.signature.worker.GreyThumbnail;

/** Turns and mirrors grey pictures. */
final class TurnedGrey {
    private TurnedGrey() {}

    static GreyThumbnail of(GreyThumbnail picture, Orientation orientation) {
        boolean turned = changesSides(orientation);
        return orientation == Orientation.ORIGINAL
                ? picture
                : new GreyThumbnail(
                        turned ? picture.height() : picture.width(),
                        turned ? picture.width() : picture.height(),
                        turned(picture.grey(), picture.width(), picture.height(), orientation));
    }

    static GreyPicture of(GreyPicture picture, Orientation orientation) {
        boolean turned = changesSides(orientation);
        return orientation == Orientation.ORIGINAL
                ? picture
                : new GreyPicture(
                        turned ? picture.height() : picture.width(),
                        turned ? picture.width() : picture.height(),
                        turned(picture.grey(), picture.width(), picture.height(), orientation));
    }

    private static boolean changesSides(Orientation orientation) {
        return switch (orientation) {
            case ROTATE_90, ROTATE_270, FLIP_PLUS_1, FLIP_MINUS_1 -> true;
            default -> false;
        };
    }

    private static byte[] turned(byte[] grey, int w, int h, Orientation orientation) {
        int width = changesSides(orientation) ? h : w;
        int height = changesSides(orientation) ? w : h;
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
                out[y * width + x] = grey[from];
            }
        }
        return out;
    }
}
