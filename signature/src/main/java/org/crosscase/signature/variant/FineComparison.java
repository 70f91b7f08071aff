package org.crosscase.signature.variant;

import java.util.ArrayList;
import java.util.List;
import org.crosscase.signature.worker.GreyPicture;

/**
 * The third stage: two pictures that lie over each other are laid still better, on grids that grow finer until letters can
 * be told apart, and compared part by part. Pictures of one layout agree in boxes, rulings and headings; a copy agrees in
 * everything.
 */
final class FineComparison {
    /** Correlation from which a part tells where it lies. */
    private static final double TELLS_PLACE = 0.4;

    private static final double LEAST_DETAIL = 9;

    /** Side of what is compared for itself in written pictures: some letters of a line or two. */
    private static final int WORD = 16;

    private static final int COARSE = 128;
    private static final int MIDDLE = 384;

    /**
     * Where fewer parts than this share agree on the middle grid, the finest one does not make a copy of it: of 1,572 altered
     * photographs none had less than four fifths, of different documents of one layout four fifths have less than this.
     */
    private static final double HOPELESS = 0.7;

    /**
     * @param longest samples along the longer side of the grid
     * @param reach how far parts are looked for, in samples
     * @param surroundings samples around one whose mean is taken away
     * @param tolerance parts that lie farther off the common move than this do not count for it
     */
    private record Level(int longest, int reach, int surroundings, double tolerance) {
        /** Side of a part in samples: some letters, or a twelfth of a small picture. */
        int part() {
            return Math.max(12, Math.min(32, longest / 12));
        }
    }

    private FineComparison() {}

    /**
     * @param secondView laid over the first view to about a hundredth of its sides
     * @param written whether one of the two is written rather than taken: a copy then agrees word by word
     */
    static FineCells compare(GreyPicture first, View firstView, GreyPicture second, View secondView, boolean written) {
        double width = Math.min(firstView.width() * first.width(), secondView.width() * second.width());
        double height = Math.min(firstView.height() * first.height(), secondView.height() * second.height());
        Shift shift = Shift.NONE;
        FineCells cells = null;
        int before = 0;
        int finest = (int) Math.min(GreyPicture.MAX_SIDE, Math.max(width, height));
        for (Level level : levels(finest)) {
            if (before > 0) {
                if (before > COARSE && cells.agreeing() < HOPELESS) {
                    return cells;
                }
                shift = shift.plus(Shift.fitted(cells.places(), level.tolerance))
                        .scaled((double) level.longest / before);
            }
            before = level.longest;
            int columns = Math.max(8, (int) Math.round(level.longest * Math.min(1, width / height)));
            int rows = Math.max(8, (int) Math.round(level.longest * Math.min(1, height / width)));
            FinePlane fixed = FinePlane.of(first, firstView, columns, rows, Shift.NONE);
            FinePlane moving = FinePlane.of(second, secondView, columns, rows, shift);
            CellSearch search = new CellSearch(
                    fixed.contrast(level.surroundings),
                    moving.contrast(level.surroundings),
                    columns,
                    rows,
                    level.reach);
            cells = cells(fixed, moving, search, level.part(), written);
            if (written && level.longest == finest && cells.copies()) {
                cells = cells.withWords(words(search, cells, level.part()));
            }
        }
        return cells;
    }

    /** Some letters and what is around them, wherever the part is that they belong to was found. */
    private static List<CellSearch.Found> words(CellSearch search, FineCells cells, int size) {
        int word = Math.min(WORD, size);
        int count = (size + word - 1) / word;
        List<CellSearch.Found> words = new ArrayList<>();
        for (FineCells.Cell cell : cells.all()) {
            for (int i = 0; i < count * count; i++) {
                // spread over the part, whose side may be no multiple of theirs
                int x = cell.left() + (count == 1 ? 0 : (size - word) * (i % count) / (count - 1));
                int y = cell.top() + (count == 1 ? 0 : (size - word) * (i / count) / (count - 1));
                words.add(search.withoutLines(x, y, word, cell.plain()));
            }
        }
        return words;
    }

    /** Never finer than the coarser of the two pictures; the last level gives the verdict. */
    private static List<Level> levels(int finest) {
        List<Level> levels = new ArrayList<>();
        levels.add(new Level(Math.min(COARSE, finest), 4, 6, 2.5));
        if (finest > COARSE) {
            levels.add(new Level(Math.min(MIDDLE, finest), 4, 5, 2.5));
        }
        levels.add(new Level(finest, 2, 5, 2));
        return levels;
    }

    /**
     * Of written pictures only parts with more than straight lines tell where they lie: along the edge of a box each place is as
     * good as the next, and a list has so many of them that they drag the rest along.
     */
    private static FineCells cells(FinePlane fixed, FinePlane moving, CellSearch search, int size, boolean written) {
        List<FineCells.Cell> found = new ArrayList<>();
        List<Shift.Seen> places = new ArrayList<>();
        for (int y = 0; y + size <= fixed.rows(); y += size) {
            for (int x = 0; x + size <= fixed.columns(); x += size) {
                if (fixed.anyOutside(x, y, size) || moving.anyOutside(x, y, size)) {
                    continue;
                }
                CellSearch.Found plain = search.find(x, y, size);
                CellSearch.Found withoutLines = search.withoutLines(x, y, size, plain);
                found.add(
                        new FineCells.Cell(x, y, plain, withoutLines, fixed.mean(x, y, size), moving.mean(x, y, size)));
                boolean detailed = Math.min(plain.first(), plain.second()) > LEAST_DETAIL
                        && (!written || Math.min(withoutLines.first(), withoutLines.second()) > LEAST_DETAIL);
                if (detailed && plain.correlation() > TELLS_PLACE) {
                    places.add(new Shift.Seen(
                            x + size / 2.0 - fixed.columns() / 2.0,
                            y + size / 2.0 - fixed.rows() / 2.0,
                            plain.x(),
                            plain.y(),
                            plain.correlation() * plain.correlation()));
                }
            }
        }
        return new FineCells(Math.max(fixed.columns(), fixed.rows()), found, places, List.of());
    }
}
