package org.crosscase.web.media;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.crosscase.Checks;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.MediaFilter;
import org.crosscase.evidence.MediaQuery;
import org.crosscase.evidence.MediaSelection;
import org.crosscase.evidence.MediaSort;
import org.crosscase.signature.kind.FileKind;
import org.crosscase.web.shell.Address;
import org.crosscase.web.shell.Choice;

/** What the grid's address says: which media, in which order. A value that nobody offered is no condition. */
public class MediaGridForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String show;
    private String kind;
    private String exhibit;
    private String folder;
    private String text;
    private String size;
    private String from;
    private String to;
    private String sort;
    private String order;

    /** Sizes that the page offers, in bytes. */
    public enum SizeClass {
        SMALL(0L, 99_999L),
        MEDIUM(100_000L, 999_999L),
        LARGE(1_000_000L, 9_999_999L),
        HUGE(10_000_000L, null);

        private final Long least;
        private final Long most;

        SizeClass(Long least, Long most) {
            this.least = least;
            this.most = most;
        }
    }

    MediaQuery query(String after, String before, int items) {
        SizeClass bytes = Choice.find(SizeClass.class, size).orElse(null);
        MediaSelection selection = new MediaSelection(
                filter(),
                Choice.find(FileKind.class, kind).orElse(null),
                exhibitId(),
                folder,
                null,
                text,
                bytes == null ? null : bytes.least,
                bytes == null ? null : bytes.most,
                day(from, 0),
                day(to, 1));
        return new MediaQuery(selection, sort(), isDescending(), after, before, 0, items);
    }

    Address address(String caseId) {
        return Address.of("/app/media.xhtml")
                .with("id", caseId)
                .with("show", show)
                .with("kind", kind)
                .with("exhibit", exhibit)
                .with("folder", folder)
                .with("q", text)
                .with("size", size)
                .with("from", from)
                .with("to", to)
                .with("sort", sort)
                .with("order", order);
    }

    MediaFilter filter() {
        return Choice.find(MediaFilter.class, show).orElse(MediaFilter.ALL);
    }

    MediaSort sort() {
        return Choice.find(MediaSort.class, sort).orElse(MediaSort.ARRIVAL);
    }

    ExhibitId exhibitId() {
        return exhibit == null ? null : ExhibitId.parse(exhibit).orElse(null);
    }

    /** Whether anything but the order was asked for. */
    public boolean isNarrowed() {
        return filter() != MediaFilter.ALL || isFiltered() || exhibit != null;
    }

    /** Whether the form below the chips says something. */
    public boolean isFiltered() {
        return kind != null || text != null || size != null || from != null || to != null || folder != null;
    }

    public boolean isDescending() {
        return "desc".equals(order);
    }

    private static Instant day(String date, int later) {
        try {
            return date == null
                    ? null
                    : LocalDate.parse(date)
                            .plusDays(later)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = Checks.given(show);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = Checks.given(kind);
    }

    public String getExhibit() {
        return exhibit;
    }

    public void setExhibit(String exhibit) {
        this.exhibit = Checks.given(exhibit);
    }

    public String getFolder() {
        return folder;
    }

    public void setFolder(String folder) {
        this.folder = Checks.given(folder);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Checks.given(text);
    }

    public String getSize() {
        return size;
    }

    public void setSize(String size) {
        this.size = Checks.given(size);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = Checks.given(from);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = Checks.given(to);
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = Checks.given(sort);
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = Checks.given(order);
    }
}
