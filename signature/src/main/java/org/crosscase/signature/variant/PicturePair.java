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
    /** Of the comparison in detail: pairs that an earlier one decided on may be compared anew. */
    public static final int VERSION = 3;

    /** Thumbnails of whose detailed parts a smaller share agrees are different pictures. */
    static final double MIN_SIMILARITY = 0.70;

    private final Turned stored;
    private final Turned queried;
    private final boolean written;
    private final Alignment alignment = new Alignment();
    private final List<Tried> different = new ArrayList<>();

    /** @param written whether one of the two is written rather than taken: copies then agree word by word */
    public PicturePair(GreyPicture stored, GreyPicture queried, boolean written) {
        this.stored = new Turned(stored);
        this.queried = new Turned(queried);
        this.written = written;
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

    /**
     * For pictures that PDQ joins: laid whole on whole, whether they show the same down to the finest detail that both have.
     *
     * @param queriedTurned how the second picture is to be turned to stand as the first
     * @return SAME; DIFFERENT where enough is to be seen and a part of it contradicts; otherwise POSSIBLE
     */
    public Likeness.Verdict verify(Orientation queriedTurned) {
        // as it stands first: repeated rows of a list or a code may lead the search for a better place astray
        Likeness.Verdict unmoved = verdict(queriedTurned, View.WHOLE);
        if (unmoved == Likeness.Verdict.SAME) {
            return unmoved;
        }
        Variant whole = new Variant("whole", View.WHOLE, Orientation.ORIGINAL);
        Variant turned = new Variant("whole", View.WHOLE, queriedTurned);
        Likeness.Verdict moved = verdict(queriedTurned, lay(whole, turned).secondView());
        return moved == Likeness.Verdict.DIFFERENT ? unmoved : moved;
    }

    private Likeness.Verdict verdict(Orientation queriedTurned, View queriedAs) {
        FineCells cells = FineComparison.compare(
                stored.picture(Orientation.ORIGINAL), View.WHOLE, queried.picture(queriedTurned), queriedAs, written);
        if (cells.copies()) {
            return Likeness.Verdict.SAME;
        }
        return cells.contradicted() ? Likeness.Verdict.DIFFERENT : Likeness.Verdict.POSSIBLE;
    }

    /** The second stage alone: whether the thumbnails agree in the large. What the third stage costs is measured against it. */
    public boolean alikeInTheLarge(Variant storedAs, Variant queriedAs) {
        return lay(storedAs, queriedAs).agreement() >= MIN_SIMILARITY;
    }

    private Alignment.Laid lay(Variant storedAs, Variant queriedAs) {
        return alignment.lay(
                stored.thumbnail(storedAs.orientation()),
                storedAs.view(),
                queried.thumbnail(queriedAs.orientation()),
                queriedAs.view());
    }

    private Likeness look(Variant storedAs, Variant queriedAs) {
        Alignment.Laid laid = lay(storedAs, queriedAs);
        if (laid.agreement() < MIN_SIMILARITY) {
            return new Likeness(Likeness.Verdict.DIFFERENT, laid.agreement());
        }
        GreyPicture first = stored.picture(storedAs.orientation());
        GreyPicture second = queried.picture(queriedAs.orientation());
        // screens and forms of one kind share whole regions: what is written beside them tells them apart
        Overlap seen = written
                ? Overlap.of(first, storedAs.view(), second, laid.secondView())
                : new Overlap(storedAs.view(), laid.secondView());
        FineCells cells = FineComparison.compare(first, seen.first(), second, seen.second(), written);
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
