package org.crosscase.web.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.PrimeFaces;

/**
 * Tells the page's script that an action was carried out: {@code done} in the arguments of an Ajax answer. Nothing else
 * closes a dialog, so that no failure, however it looks, can pass for success.
 */
public class ActionOutcome implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final String ACTED = ActionOutcome.class.getName();

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        if (event.getPhaseId() == PhaseId.INVOKE_APPLICATION) {
            event.getFacesContext().getAttributes().put(ACTED, true);
        }
    }

    /** What an action threw has become a message by now, and the request invalid. */
    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE
                && faces.getPartialViewContext().isAjaxRequest()
                && faces.getAttributes().containsKey(ACTED)
                && !faces.isValidationFailed()) {
            PrimeFaces.current().ajax().addCallbackParam("done", true);
        }
    }
}
