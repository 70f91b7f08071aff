package org.crosscase.web.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.crosscase.casefile.CaseDetails;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.MediaDetails;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaItems;

/** One media item: its facts, signatures, places and custody. */
@Named("mediaItem")
@RequestScoped
public class MediaItemView {
    @Inject
    private MediaItems media;

    @Inject
    private CaseFiles cases;

    @Inject
    private ViewingView viewing;

    private String id;
    private MediaDetails details;
    private List<CaseDetails> inCases;

    public void load() {
        details = media.getMedia(MediaId.parse(id).orElseThrow(EvidenceProblems::mediaNotFound));
        inCases = details.cases().isEmpty() ? List.of() : cases.getCases(details.cases());
        if (!inCases.isEmpty()) {
            viewing.of(inCases.get(0).id());
        }
    }

    public MediaDetails getDetails() {
        return details;
    }

    public List<CaseDetails> getInCases() {
        return inCases;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
