package org.crosscase.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.crosscase.audit.LogVerification;
import org.crosscase.web.texts.Messages;
import org.crosscase.web.texts.Texts;

/** What the verification found of a log, in one sentence. */
@Named("verdictWords")
@RequestScoped
public class VerdictWords {
    @Inject
    private Messages messages;

    /** Whole, or where the first thing is that does not fit; a negative position is that of no entry. */
    public String of(LogVerification log) {
        Texts texts = messages.texts();
        return log.findFault()
                .map(fault -> fault.position() < 0
                        ? texts.of("audit.broken.nowhere", texts.get("audit.fault." + fault.kind()))
                        : texts.of("audit.broken", fault.position(), texts.get("audit.fault." + fault.kind())))
                .orElseGet(() -> texts.get("audit.whole"));
    }
}
