package org.crosscase.web.api.evidence;

import jakarta.ws.rs.QueryParam;
import org.crosscase.Checks;
import org.crosscase.Problem;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.MediaFilter;
import org.crosscase.evidence.MediaQuery;
import org.crosscase.evidence.MediaSelection;
import org.crosscase.evidence.MediaSort;
import org.crosscase.signature.kind.FileKind;
import org.crosscase.web.api.Choices;
import org.crosscase.web.api.PageParameters;
import org.crosscase.web.api.Times;

/** Which media of a case to list, in which order. */
public class MediaParameters {
    /** Name of a {@link MediaFilter}. */
    @QueryParam("filter")
    private String filter;

    /** Name of a {@link FileKind}. */
    @QueryParam("kind")
    private String kind;

    /** Id of an exhibit of the case: lists its files, each with its place. */
    @QueryParam("exhibit")
    private String exhibit;

    /** A folder with all below it: parts of the path parted by /. */
    @QueryParam("folder")
    private String folder;

    /** Part of the file name; case and accents do not count. */
    @QueryParam("name")
    private String name;

    /** Part of the path with the name; case and accents do not count. */
    @QueryParam("path")
    private String path;

    /** Bytes. */
    @QueryParam("minSize")
    private String minSize;

    /** Bytes. */
    @QueryParam("maxSize")
    private String maxSize;

    /** Last changed, on the side of who sent it, at this time or later. */
    @QueryParam("from")
    private String from;

    /** Last changed before this time. */
    @QueryParam("to")
    private String to;

    /** Name of a {@link MediaSort}. */
    @QueryParam("sort")
    private String sort;

    /** asc unless told. */
    @QueryParam("order")
    private String order;

    /** From 0; seeks nothing where {@code after} or {@code before} is given. */
    @QueryParam("page")
    private String page;

    /** Items on a page: 1 to 500, 50 unless told. */
    @QueryParam("size")
    private String size;

    /** The 'next' of the page before it. */
    @QueryParam("after")
    private String after;

    /** The 'previous' of the page after, instead of 'after'. */
    @QueryParam("before")
    private String before;

    MediaQuery query() {
        PageParameters part = new PageParameters(page, size, after);
        int items = part.size(500);
        MediaSort by = Choices.find("sort", MediaSort.class, sort);
        String back = Checks.given(before);
        if (back != null && part.after() != null) {
            throw Problem.invalid("page-position-unknown", "before");
        }
        return new MediaQuery(
                selection(),
                by == null ? MediaSort.ARRIVAL : by,
                descending(),
                part.after(),
                back,
                back == null ? part.skip(items) : 0,
                items);
    }

    private MediaSelection selection() {
        MediaFilter wanted = Choices.find("filter", MediaFilter.class, filter);
        return new MediaSelection(
                wanted == null ? MediaFilter.ALL : wanted,
                Choices.find("kind", FileKind.class, kind),
                Checks.given(exhibit) == null ? null : exhibitId(),
                Checks.optional("folder", folder, 4_200),
                Checks.optional("name", name, 200),
                Checks.optional("path", path, 200),
                bytes("minSize", minSize),
                bytes("maxSize", maxSize),
                Times.find("from", from),
                Times.find("to", to));
    }

    private ExhibitId exhibitId() {
        return ExhibitResource.exhibitId(exhibit.strip());
    }

    private boolean descending() {
        String asked = Checks.given(order);
        if (asked == null || asked.equals("asc")) {
            return false;
        }
        if (asked.equals("desc")) {
            return true;
        }
        throw Problem.invalid("value-unknown", "order", "[asc, desc]");
    }

    private static Long bytes(String field, String text) {
        if (Checks.given(text) == null) {
            return null;
        }
        if (!text.strip().matches("[0-9]{1,18}")) {
            throw Problem.invalid("number-out-of-range", field, 0, 999_999_999_999_999_999L);
        }
        return Long.valueOf(text.strip());
    }
}
