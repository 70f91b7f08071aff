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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which media of a case to list, in which order. */
public class MediaParameters {
    @QueryParam("filter")
    @Parameter(schema = @Schema(implementation = MediaFilter.class))
    private String filter;

    @QueryParam("kind")
    @Parameter(schema = @Schema(implementation = FileKind.class))
    private String kind;

    @QueryParam("exhibit")
    @Parameter(description = "Id of an exhibit of the case: lists its files, each with its place")
    private String exhibit;

    @QueryParam("folder")
    @Parameter(description = "A folder with all below it: parts of the path parted by /")
    private String folder;

    @QueryParam("name")
    @Parameter(description = "Part of the file name; case and accents do not count")
    private String name;

    @QueryParam("path")
    @Parameter(description = "Part of the path with the name; case and accents do not count")
    private String path;

    @QueryParam("minSize")
    @Parameter(description = "Bytes")
    private String minSize;

    @QueryParam("maxSize")
    @Parameter(description = "Bytes")
    private String maxSize;

    @QueryParam("from")
    @Parameter(description = "Last changed, on the side of who sent it, at this time or later")
    private String from;

    @QueryParam("to")
    @Parameter(description = "Last changed before this time")
    private String to;

    @QueryParam("sort")
    @Parameter(schema = @Schema(implementation = MediaSort.class))
    private String sort;

    @QueryParam("order")
    @Parameter(description = "asc unless told", schema = @Schema(enumeration = {"asc", "desc"}))
    private String order;

    @QueryParam("page")
    @Parameter(description = PageParameters.PAGE)
    private String page;

    @QueryParam("size")
    @Parameter(description = "Items on a page: 1 to 500, 50 unless told")
    private String size;

    @QueryParam("after")
    @Parameter(description = PageParameters.AFTER)
    private String after;

    @QueryParam("before")
    @Parameter(description = "The 'previous' of the page after, instead of 'after'")
    private String before;

    MediaQuery query() {
        PageParameters part = new PageParameters(page, size, after);
        int items = part.size(500);
        MediaSort by = Choices.find("sort", MediaSort.class, sort);
        String back = given(before);
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
                given(exhibit) == null ? null : exhibitId(),
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
        String asked = given(order);
        if (asked == null || asked.equals("asc")) {
            return false;
        }
        if (asked.equals("desc")) {
            return true;
        }
        throw Problem.invalid("value-unknown", "order", "[asc, desc]");
    }

    private static Long bytes(String field, String text) {
        if (given(text) == null) {
            return null;
        }
        if (!text.strip().matches("[0-9]{1,18}")) {
            throw Problem.invalid("number-out-of-range", field, 0, 999_999_999_999_999_999L);
        }
        return Long.valueOf(text.strip());
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
