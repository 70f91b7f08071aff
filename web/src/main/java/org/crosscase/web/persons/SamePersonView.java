package org.crosscase.web.persons;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.crosscase.person.MergeId;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonProblems;
import org.crosscase.person.SameDecision;
import org.crosscase.person.SamePersons;
import org.crosscase.person.SameView;
import org.crosscase.person.Suggestion;

/** Records that may be of one person with this one: compared side by side, decided, and parted again. */
@Named("samePerson")
@ViewScoped
public class SamePersonView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SamePersons same;

    private String id;
    private String other;
    private String merge;
    private String reason;
    private SameView view;

    public void load() {
        view = same.view(person());
    }

    public String decide(SameDecision decision) {
        same.decide(
                person(),
                chosen().orElseThrow(PersonProblems::notFound).person().id(),
                decision,
                reason);
        return here();
    }

    public String undo() {
        same.undo(MergeId.parse(merge).orElseThrow(PersonProblems::mergeNotFound), reason);
        return here();
    }

    private String here() {
        return "/app/person-same.xhtml?faces-redirect=true&id=" + id;
    }

    private PersonId person() {
        return PersonId.parse(id).orElseThrow(PersonProblems::notFound);
    }

    private Optional<Suggestion> chosen() {
        return view.suggestions().stream()
                .filter(one -> one.person().id().toString().equals(other))
                .findFirst();
    }

    /** The suggestion that is shown side by side, or null. */
    public Suggestion getChosen() {
        return chosen().orElse(null);
    }

    public boolean isParting() {
        return merge != null;
    }

    public SameView getView() {
        return view;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public String getMerge() {
        return merge;
    }

    public void setMerge(String merge) {
        this.merge = merge;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
