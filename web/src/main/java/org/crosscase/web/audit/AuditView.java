package org.crosscase.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosscase.audit.AuditEntryDetails;
import org.crosscase.audit.AuditEntryId;
import org.crosscase.audit.AuditLog;
import org.crosscase.audit.AuditPage;
import org.crosscase.audit.AuditProblems;
import org.crosscase.audit.AuditQuery;
import org.crosscase.audit.AuditVerification;
import org.crosscase.audit.Outcome;
import org.crosscase.web.shell.Address;
import org.crosscase.web.shell.Choice;
import org.crosscase.web.trail.TrailWords;

/** The audit trail of the auditor's agency, one entry beside it, and the proof that nothing was altered. */
@Named("audit")
@ViewScoped
public class AuditView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;
    private static final String PAGE = "/app/audit.xhtml";

    @Inject
    private AuditLog log;

    @Inject
    private TrailWords words;

    private String who;
    private String action;
    private String object;
    private String outcome;
    private String day;
    private String after;
    private String entry;
    private AuditPage page;
    private AuditEntryDetails beside;
    private AuditVerification verification;

    public void load() {
        Instant from = dayStart().orElse(null);
        page = log.listEntries(new AuditQuery(
                who,
                action,
                null,
                object,
                Choice.find(Outcome.class, outcome).orElse(null),
                from,
                from == null ? null : from.plusSeconds(86_400),
                after,
                0,
                ROWS));
        beside = entry == null
                ? null
                : log.getEntry(AuditEntryId.parse(entry).orElseThrow(AuditProblems::entryNotFound));
        words.learn(page.items());
        if (beside != null) {
            words.learn(List.of(beside.entry()));
        }
    }

    public void verify() {
        verification = log.verify();
    }

    public String with(String part, Object value) {
        return Address.of(PAGE)
                .with("who", who)
                .with("did", action)
                .with("to", object)
                .with("outcome", outcome)
                .with("day", day)
                .with("after", part.equals("entry") ? after : null)
                .with(part, value)
                .toString();
    }

    public String getNext() {
        return page.next() == null ? null : with("after", page.next());
    }

    public boolean isFirst() {
        return after == null;
    }

    /** A day that is none is no filter: it can only come from a mistyped address. */
    private Optional<Instant> dayStart() {
        try {
            return day == null
                    ? Optional.empty()
                    : Optional.of(
                            LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException mistyped) {
            return Optional.empty();
        }
    }

    /** What can be asked for, by the name it has in the officer's language; and what is asked for already. */
    public Map<String, String> getActions() {
        Map<String, String> actions = words.getActions();
        if (action != null && !actions.containsValue(action)) {
            actions.put(words.action(action), action);
        }
        return actions;
    }

    public AuditPage getPage() {
        return page;
    }

    public AuditEntryDetails getBeside() {
        return beside;
    }

    public AuditVerification getVerification() {
        return verification;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = blankless(who);
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = blankless(action);
    }

    public String getObject() {
        return object;
    }

    public void setObject(String object) {
        this.object = blankless(object);
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = blankless(outcome);
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = blankless(day);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = blankless(after);
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = blankless(entry);
    }

    private static String blankless(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
