package org.crosscase.web.media;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseProblems;
import org.crosscase.evidence.MediaFilter;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaItems;
import org.crosscase.evidence.MediaPage;
import org.crosscase.evidence.MediaQuery;
import org.crosscase.evidence.MediaSummary;
import org.crosscase.link.Links;
import org.crosscase.web.shell.Address;
import org.crosscase.web.shell.Choice;
import org.crosscase.web.texts.Messages;

/** The media of a case as a grid of small, grey, blurred pictures; clear only while the officer asks for it. */
@Named("mediaGrid")
@ViewScoped
public class MediaGridView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int TILES = 60;
    private static final String OTHER = "OTHER";

    @Inject
    private MediaItems media;

    @Inject
    private Links links;

    @Inject
    private ViewingPurposes purposes;

    @Inject
    private Messages texts;

    private String caseId;
    private String filter;
    private Long after;
    private MediaPage page;
    private Set<MediaId> matched;
    private String purpose;
    private String otherPurpose;

    public void load() {
        page = media.listMedia(caseId(), new MediaQuery(filter(), after, 0, TILES));
        matched = links.matchedElsewhere(
                page.items().stream().map(MediaSummary::id).collect(Collectors.toSet()));
    }

    /** Puts the purpose on record for this case and day; each viewing carries it. */
    public void begin() {
        purposes.give(caseId(), OTHER.equals(purpose) ? otherPurpose : texts.get("media.purpose." + purpose));
    }

    public boolean isPurposeGiven() {
        return purposes.find(caseId()).isPresent();
    }

    public boolean isMatched(MediaSummary item) {
        return matched.contains(item.id());
    }

    public String with(String part, Object value) {
        return Address.of("/app/media.xhtml")
                .with("id", caseId)
                .with("show", filter)
                .with(part, value)
                .toString();
    }

    public String getNext() {
        return page.next() == null ? null : with("after", page.next());
    }

    public MediaFilter filter() {
        return Choice.find(MediaFilter.class, filter).orElse(MediaFilter.ALL);
    }

    public String getFilterName() {
        return filter().name();
    }

    public MediaFilter[] getFilters() {
        return MediaFilter.values();
    }

    private CaseId caseId() {
        return CaseId.parse(caseId).orElseThrow(CaseProblems::notFound);
    }

    public List<MediaSummary> getTiles() {
        return page.items();
    }

    public long getTotal() {
        return page.total();
    }

    public boolean isFirst() {
        return after == null;
    }

    public String getCaseId() {
        return caseId;
    }

    public void setCaseId(String caseId) {
        this.caseId = caseId;
    }

    public String getFilter() {
        return filter;
    }

    public void setFilter(String filter) {
        this.filter = filter == null || filter.isBlank() ? null : filter;
    }

    public Long getAfter() {
        return after;
    }

    public void setAfter(Long after) {
        this.after = after;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getOtherPurpose() {
        return otherPurpose;
    }

    public void setOtherPurpose(String otherPurpose) {
        this.otherPurpose = otherPurpose;
    }
}
