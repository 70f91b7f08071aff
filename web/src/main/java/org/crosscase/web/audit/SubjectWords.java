package org.crosscase.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.crosscase.audit.AuditEntryId;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseReferences;
import org.crosscase.evidence.TrailSubjects;
import org.crosscase.link.LinksOfCases;

/** Makes ids, by which entries are found, of the words by which auditors know things. */
@RequestScoped
public class SubjectWords {
    /** Actions by which somebody saw a picture in the clear, or took it along. */
    public static final Set<String> PICTURES_SEEN = Set.of("media.view", "media.export");

    @Inject
    private TrailSubjects subjects;

    @Inject
    private CaseReferences references;

    @Inject
    private LinksOfCases links;

    /**
     * Ids of what is meant: a case with its exhibits, intakes and links, a picture by its hash, or anything by its id.
     *
     * @return null when nothing is asked for; empty when nothing is known by that name
     */
    public Set<String> ids(String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        String asked = words.strip();
        Set<CaseId> cases = new HashSet<>(references.findByPart(asked));
        Set<String> ids = new HashSet<>(subjects.findMedia(asked).orElse(Set.of()));
        // A reference may read like an id, so it is looked for as both.
        if (AuditEntryId.parse(asked).isPresent()) {
            ids.add(asked);
            CaseId.parse(asked).ifPresent(cases::add);
        }
        ids.addAll(subjects.listOfCases(cases));
        ids.addAll(links.listIds(cases));
        return ids;
    }
}
