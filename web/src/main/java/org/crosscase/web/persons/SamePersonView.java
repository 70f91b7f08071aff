package org.crosscase.web.persons;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.crosscase.person.Merge;
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
    private String reason;
    private SameView view;
    private Suggestion chosen;

    public void load() {
        view = same.view(PersonId.parse(id).orElseThrow(PersonProblems::notFound));
        chosen = view.suggestions().stream()
                .filter(one -> one.person().id().toString().equals(other))
                .findFirst()
                .orElse(null);
    }

    public void decideSame() {
        decide(SameDecision.SAME);
    }

    public void decideNotSame() {
        decide(SameDecision.NOT_SAME);
    }

    public void decideUnsure() {
        decide(SameDecision.UNSURE);
    }

    private void decide(SameDecision decision) {
        same.decide(view.person().id(), chosen.person().id(), decision, reason);
    }

    /** The last one: merges are taken back in the reverse order. */
    public void undo() {
        same.undo(getLast().id(), reason);
    }

    /** The suggestion that is shown side by side, or null. */
    public Suggestion getChosen() {
        return chosen;
    }

    /** The merge that can be taken back, or null. */
    public Merge getLast() {
        List<Merge> held = view.merges();
        return held.isEmpty() ? null : held.get(held.size() - 1);
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
