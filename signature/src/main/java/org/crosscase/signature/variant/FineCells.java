package org.crosscase.signature.variant;

import java.util.List;

/**
 * How the parts of two pictures agree that lie over each other.
 *
 * @param longest samples along the longer side of the grid
 * @param places where the parts were found that agree at all
 * @param words of written pictures that agree otherwise: still smaller parts, without lines
 */
record FineCells(int longest, List<Cell> all, List<Shift.Seen> places, List<CellSearch.Found> words) {
    /** Mean square of the local contrast from which a part has detail: 6 of 255 levels. */
    static final double DETAIL = 36;

    /** Correlation from which a part agrees. */
    static final double AGREES = 0.7;

    /** The same of what is left without straight lines; thin strokes suffer more from compression. */
    private static final double AGREES_WITHOUT_LINES = 0.55;

    /** Correlation below which a part shows something else. One such part suffices. */
    private static final double CONTRADICTS = 0.25;

    /** Share of the parts that show something else in different documents of one layout. */
    private static final double SOMETHING_ELSE = 0.05;

    /** Share of the parts that agree in a copy; the rest may lie where a copy was damaged. */
    private static final double MOST = 0.90;

    private static final int LEAST_PARTS = 10;

    /** Parts in which more than straight lines is to be seen: of a flag or a box alone nothing can be told. */
    private static final int LEAST_WRITTEN = 5;

    private static final double LEAST_SHADES = 0.9;

    /** Mean square without lines from which a small part holds letters. */
    private static final double LETTERS = 150;

    /** Where one of the two has less than this share of the other's, a line went by, or a stain. */
    private static final double NOTHING_THERE = 0.1;

    /** Correlation below which letters are others; see docs/adr/0076 for what was measured. */
    private static final double OTHER_LETTERS = 0.33;

    /** One part: where it lies, its plain comparison, that without straight lines, and the mean brightness in both pictures. */
    record Cell(
            int left,
            int top,
            CellSearch.Found plain,
            CellSearch.Found withoutLines,
            double firstMean,
            double secondMean) {
        static boolean detailed(CellSearch.Found found) {
            return Math.min(found.first(), found.second()) >= DETAIL;
        }
    }

    /** Share of the parts with detail in both pictures that agree. */
    double agreeing() {
        long detailed = all.stream().filter(cell -> Cell.detailed(cell.plain)).count();
        long agreeing = all.stream()
                .filter(cell -> Cell.detailed(cell.plain) && cell.plain.correlation() > AGREES)
                .count();
        return detailed == 0 ? 0 : (double) agreeing / detailed;
    }

    /** Whether all that both pictures show is the same, and enough of it is there to be sure. */
    boolean copies() {
        List<CellSearch.Found> plain =
                all.stream().map(Cell::plain).filter(Cell::detailed).toList();
        List<CellSearch.Found> written =
                all.stream().map(Cell::withoutLines).filter(Cell::detailed).toList();
        return plain.size() >= LEAST_PARTS
                && written.size() >= LEAST_WRITTEN
                && share(plain, AGREES) >= MOST
                && share(written, AGREES_WITHOUT_LINES) >= MOST
                && written.stream().noneMatch(found -> found.correlation() < CONTRADICTS)
                && words.stream().noneMatch(FineCells::showsOtherLetters)
                && shades() >= LEAST_SHADES;
    }

    FineCells withWords(List<CellSearch.Found> found) {
        return new FineCells(longest, all, places, found);
    }

    private static boolean showsOtherLetters(CellSearch.Found word) {
        double more = Math.max(word.first(), word.second());
        double less = Math.min(word.first(), word.second());
        return more >= LETTERS && less >= NOTHING_THERE * more && word.correlation() < OTHER_LETTERS;
    }

    /** Whether enough of both is to be seen, and more of it is something else than damage or a changed word explains. */
    boolean contradicted() {
        List<CellSearch.Found> written =
                all.stream().map(Cell::withoutLines).filter(Cell::detailed).toList();
        long contradicting = written.stream()
                .filter(found -> found.correlation() < CONTRADICTS)
                .count();
        return written.size() >= LEAST_WRITTEN && contradicting > SOMETHING_ELSE * written.size();
    }

    private static double share(List<CellSearch.Found> found, double least) {
        return (double) found.stream()
                        .filter(part -> part.correlation() > least)
                        .count()
                / found.size();
    }

    /** Correlation of the parts' mean brightness: flags of one pattern differ in nothing else. */
    private double shades() {
        double meanFirst = all.stream().mapToDouble(Cell::firstMean).average().orElse(0);
        double meanSecond = all.stream().mapToDouble(Cell::secondMean).average().orElse(0);
        double product = 0;
        double first = 0;
        double second = 0;
        for (Cell cell : all) {
            product += (cell.firstMean - meanFirst) * (cell.secondMean - meanSecond);
            first += (cell.firstMean - meanFirst) * (cell.firstMean - meanFirst);
            second += (cell.secondMean - meanSecond) * (cell.secondMean - meanSecond);
        }
        return first == 0 || second == 0 ? 0 : product / Math.sqrt(first * second);
    }
}
