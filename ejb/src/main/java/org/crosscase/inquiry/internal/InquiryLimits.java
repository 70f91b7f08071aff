package org.crosscase.inquiry.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** From where on a series of questions is unusual. */
@ApplicationScoped
public class InquiryLimits {
    @Inject
    @ConfigProperty(name = "crosscase.lookup.daily-budget", defaultValue = "500")
    private int budget;

    @Inject
    @ConfigProperty(name = "crosscase.inquiry.near-equal-look-ups", defaultValue = "5")
    private int nearEqualLookUps;

    @Inject
    @ConfigProperty(name = "crosscase.inquiry.near-equal-signatures", defaultValue = "40")
    private int nearEqualSignatures;

    @Inject
    @ConfigProperty(name = "crosscase.inquiry.signatures", defaultValue = "500")
    private int signatures;

    @Inject
    @ConfigProperty(name = "crosscase.inquiry.covert-cases", defaultValue = "3")
    private int covertCases;

    /** Look-ups and items by signatures alone in a day; beyond it look-ups are refused. */
    public int budget() {
        return Math.max(0, budget);
    }

    public int nearEqualLookUps() {
        return nearEqualLookUps;
    }

    public int nearEqualSignatures() {
        return nearEqualSignatures;
    }

    public int signatures() {
        return signatures;
    }

    public int covertCases() {
        return covertCases;
    }
}
