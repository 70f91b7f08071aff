package org.crosscase.web.api;

import org.crosscase.Checks;
import org.crosscase.Problem;

/**
 * Which part of a list: {@code page} (counted from 0) and {@code size}, or {@code after} with the {@code next} of the
 * page before, which costs the same on every page.
 */
public final class PageParameters {
    /** What the description says of the three. */
    public static final String PAGE = "Page, counted from 0";

    public static final String SIZE = "Items on a page: 1 to 200, 50 unless told";
    public static final String AFTER =
            "The 'next' of the page before, instead of 'page'; as fast on the last page as on the first";

    private static final int USUAL_SIZE = 50;

    private final String page;
    private final String size;
    private final String after;

    public PageParameters(String page, String size, String after) {
        this.page = page;
        this.size = size;
        this.after = after;
    }

    public int size() {
        return size(200);
    }

    /** @throws Problem {@code number-out-of-range} */
    public int size(int most) {
        return number("size", size, USUAL_SIZE, 1, most);
    }

    /** Items before the page. */
    public int skip(int pageSize) {
        return after() != null ? 0 : number("page", page, 0, 0, Integer.MAX_VALUE / pageSize) * pageSize;
    }

    /** Null on the first page. */
    public String after() {
        return Checks.given(after);
    }

    /** For lists whose {@code next} is a number; null on the first page. */
    public Long afterNumber() {
        return after() == null ? null : (long) number("after", after, 0, 0, Integer.MAX_VALUE);
    }

    /** @throws Problem {@code number-out-of-range}, naming the parameter */
    public static int number(String name, String text, int usual, int least, int most) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        throw Problem.invalid("number-out-of-range", name, least, most);
    }
}
