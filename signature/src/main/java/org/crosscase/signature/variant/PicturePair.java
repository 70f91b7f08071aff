package org.crosscase.signature.variant;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.worker.GreyPicture;
import org.crosscase.signature.worker.GreyThumbnail;

/**
 * The second and third stage of the deep search for two pictures. A hit names the two views that met, so the thumbnails
 * are laid over each other and compared; where they agree in the large, the pictures themselves are compared in all their
 * detail. Not safe for several threads.
 */
public final class PicturePair {
    /** Thumbnails of whose detailed parts a smaller share agrees are different pictures. */
    static final double MIN_SIMILARITY = 0.70;

    private final Turned stored;
    private final Turned queried;
    private final Alignment alignment = new Alignment();
    private final List<Tried> different = new ArrayList<>();

    public PicturePair(GreyPicture stored, GreyPicture queried) {
        this.stored = new Turned(stored);
        this.queried = new Turned(queried);
    }

    /** How the two views lay the pictures over each other. */
    private record Tried(
            Orientation orientation, double x, double y, double width, double height, double degrees, double shown) {
        static Tried of(Variant stored, Variant queried) {
            View one = stored.view();
            View other = queried.view();
            double width = other.width() / one.width();
            double height = other.height() / one.height();
            return new Tried(
                    queried.orientation(),
                    other.left() - one.left() * width,
                    other.top() - one.top() * height,
                    width,
                    height,
                    other.degrees() - one.degrees(),
                    one.width() * one.height());
        }

        /** Whether the pictures lie over each other in about the same way, so that the same is to be seen. */
        boolean like(Tried that) {
            return orientation == that.orientation
                    && Math.abs(x - that.x) < 0.015
                    && Math.abs(y - that.y) < 0.015
                    && Math.abs(width - that.width) < 0.02
                    && Math.abs(height - that.height) < 0.02
                    && Math.abs(degrees - that.degrees) < 0.7
                    && Math.abs(shown - that.shown) < 0.15;
        }
    }

    /** Views that lay the pictures as others did which showed them to be different are not looked at again. */
    public Likeness compare(Variant storedAs, Variant queriedAs) {
        Tried tried = Tried.of(storedAs, queriedAs);
        if (different.stream().anyMatch(tried::like)) {
            return Likeness.DIFFERENT;
        }
        Likeness likeness = look(storedAs, queriedAs);
        if (!likeness.same()) {
            different.add(tried);
        }
        return likeness;
    }

    private Likeness look(Variant storedAs, Variant queriedAs) {
        Alignment.Laid laid = alignment.lay(
                stored.thumbnail(storedAs.orientation()),
                storedAs.view(),
                queried.thumbnail(queriedAs.orientation()),
                queriedAs.view());
        if (laid.agreement() < MIN_SIMILARITY) {
            return new Likeness(Likeness.Verdict.DIFFERENT, laid.agreement());
        }
        FineCells cells = FineComparison.compare(
                stored.picture(storedAs.orientation()),
                storedAs.view(),
                queried.picture(queriedAs.orientation()),
                laid.secondView());
        return new Likeness(
                cells.copies() ? Likeness.Verdict.SAME : Likeness.Verdict.POSSIBLE,
                Math.min(laid.agreement(), cells.agreeing()));
    }

    /** A picture and its thumbnail as they stand after being turned, each made once. */
    private static final class Turned {
        private final Map<Orientation, GreyPicture> pictures = new EnumMap<>(Orientation.class);
        private final Map<Orientation, GreyThumbnail> thumbnails = new EnumMap<>(Orientation.class);

        Turned(GreyPicture picture) {
            pictures.put(Orientation.ORIGINAL, picture);
            thumbnails.put(Orientation.ORIGINAL, picture.thumbnail());
        }

        GreyPicture picture(Orientation orientation) {
            GreyPicture upright = pictures.get(Orientation.ORIGINAL);
            return pictures.computeIfAbsent(orientation, turned -> TurnedGrey.of(upright, turned));
        }

        GreyThumbnail thumbnail(Orientation orientation) {
            GreyThumbnail upright = thumbnails.get(Orientation.ORIGINAL);
            return thumbnails.computeIfAbsent(orientation, turned -> TurnedGrey.of(upright, turned));
        }
    }
}
