package org.crosscase.web.media;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.crosscase.Checks;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseProblems;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitSummary;
import org.crosscase.evidence.Exhibits;
import org.crosscase.evidence.Folder;
import org.crosscase.evidence.MediaFilter;
import org.crosscase.evidence.MediaItems;
import org.crosscase.evidence.MediaPage;
import org.crosscase.evidence.MediaSort;
import org.crosscase.evidence.MediaSummary;
import org.crosscase.signature.kind.FileKind;

/** The media of a case as a grid of small, grey, blurred pictures; clear only while the officer asks for it. */
@Named("mediaGrid")
@ViewScoped
public class MediaGridView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int TILES = 60;

    @Inject
    private MediaItems media;

    @Inject
    private Exhibits exhibits;

    @Inject
    private ViewingView viewing;

    private final MediaGridForm form = new MediaGridForm();
    private String caseId;
    private String after;
    private String before;
    private MediaPage page;
    private List<ExhibitSummary> ofCase;
    private List<Folder> folders = List.of();

    public void load() {
        CaseId shown = CaseId.parse(caseId).orElseThrow(CaseProblems::notFound);
        ofCase = exhibits.listExhibits(shown);
        page = media.listMedia(shown, form.query(after, before, TILES));
        ExhibitId exhibit = form.exhibitId();
        if (exhibit != null) {
            folders = media.listFolders(exhibit, form.getFolder());
        }
        viewing.of(shown);
    }

    /** The same grid with one part of its address changed; null takes the part away. A change begins at page one. */
    public String with(String part, Object value) {
        return form.address(caseId).with(part, value).toString();
    }

    /** The files of an exhibit, without what narrowed those of another. */
    public String inExhibit(Object exhibit) {
        return form.address(caseId)
                .with("folder", null)
                .with("exhibit", exhibit)
                .toString();
    }

    /** Everything of the case, in the order that was chosen. */
    public String getWhole() {
        return new MediaGridForm()
                .address(caseId)
                .with("sort", form.getSort())
                .with("order", form.getOrder())
                .toString();
    }

    public String getNext() {
        return page.next() == null ? null : with("after", page.next());
    }

    public String getPrevious() {
        return page.previous() == null ? null : with("before", page.previous());
    }

    /** The folders around the one that is shown, outermost first. */
    public List<Folder> getFolderPath() {
        List<Folder> path = new ArrayList<>();
        StringBuilder so = new StringBuilder();
        for (String part :
                form.getFolder() == null ? new String[0] : form.getFolder().split("/")) {
            if (!part.isEmpty()) {
                so.append(so.isEmpty() ? "" : "/").append(part);
                path.add(new Folder(part, so.toString()));
            }
        }
        return path;
    }

    /** The number of the exhibit whose files are shown, or null. */
    public String getExhibitNumber() {
        return ofCase.stream()
                .filter(one -> one.id().equals(form.exhibitId()))
                .map(ExhibitSummary::number)
                .findFirst()
                .orElse(null);
    }

    public List<ExhibitSummary> getExhibits() {
        return ofCase;
    }

    public List<Folder> getFolders() {
        return folders;
    }

    public MediaFilter[] getFilters() {
        return MediaFilter.values();
    }

    public MediaSort[] getSorts() {
        return MediaSort.values();
    }

    public FileKind[] getKinds() {
        return FileKind.values();
    }

    public MediaGridForm.SizeClass[] getSizes() {
        return MediaGridForm.SizeClass.values();
    }

    public String getFilterName() {
        return form.filter().name();
    }

    public String getSortName() {
        return form.sort().name();
    }

    public List<MediaSummary> getTiles() {
        return page.items();
    }

    /** Null where counting would cost more than the page. */
    public Long getTotal() {
        return page.total();
    }

    public boolean isSearchedOn() {
        return page.searchedOn();
    }

    public boolean isFirst() {
        return page.previous() == null;
    }

    public MediaGridForm getForm() {
        return form;
    }

    public String getCaseId() {
        return caseId;
    }

    public void setCaseId(String caseId) {
        this.caseId = caseId;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = Checks.given(after);
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = Checks.given(before);
    }
}
