package org.crosscase.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.crosscase.audit.AuditEntryDetails;
import org.crosscase.audit.AuditEntryId;
import org.crosscase.audit.AuditLog;
import org.crosscase.audit.AuditPage;
import org.crosscase.audit.AuditProblems;
import org.crosscase.audit.AuditVerification;
import org.crosscase.web.format.Numbers;
import org.crosscase.web.shell.Address;
import org.crosscase.web.shell.Typed;
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
    private SubjectWords subjects;

    @Inject
    private TrailWords words;

    private String who;
    private String action;
    private String object;
    private String outcome;
    private String pictures;
    private String day;
    private String after;
    private String entry;
    private AuditPage page;
    private AuditEntryDetails beside;
    private AuditVerification verification;

    public void load() {
        page = log.listEntries(
                TrailFilters.query(who, action, pictures, subjects.ids(object), outcome, day, after, ROWS));
        beside = entry == null
                ? null
                : log.getEntry(AuditEntryId.parse(entry).orElseThrow(AuditProblems::entryNotFound));
        words.learn(
                Stream.concat(page.items().stream(), Stream.ofNullable(beside).map(AuditEntryDetails::entry))
                        .toList());
    }

    public void verify() {
        verification = log.verify();
    }

    public String with(String part, Object value) {
        return filtered(PAGE)
                .with("after", part.equals("entry") ? after : null)
                .with(part, value)
                .toString();
    }

    private Address filtered(String place) {
        return Address.of(place)
                .with("who", who)
                .with("did", action)
                .with("to", object)
                .with("outcome", outcome)
                .with("pictures", pictures)
                .with("day", day);
    }

    /** The same entries as a signed text. */
    public String getExtract() {
        return filtered("/app/audit/extract").toString();
    }

    /** Today, as the trail counts days (UTC), for the chip that asks for it. */
    public String getToday() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    public String getNext() {
        return page.next() == null ? null : with("after", page.next());
    }

    public boolean isFirst() {
        return after == null;
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
        this.who = Typed.orNull(who);
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = Typed.orNull(action);
    }

    public String getObject() {
        return object;
    }

    /** An id or a hash is shortened; a reference is not. */
    public String getObjectShown() {
        return object.matches("[0-9a-fA-F-]{32,}") ? Numbers.shortened(object) : object;
    }

    public void setObject(String object) {
        this.object = Typed.orNull(object);
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = Typed.orNull(outcome);
    }

    public String getPictures() {
        return pictures;
    }

    public void setPictures(String pictures) {
        this.pictures = Typed.orNull(pictures);
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = Typed.orNull(day);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = Typed.orNull(after);
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = Typed.orNull(entry);
    }
}
