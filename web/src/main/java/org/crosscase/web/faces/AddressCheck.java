package org.crosscase.web.faces;

import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;

/**
 * A page whose address holds a value that cannot be read is no page. Faces would pass over the page's own loading and
 * show what is left, which is nothing that a page can show.
 */
public class AddressCheck implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (!faces.isPostback() && faces.isValidationFailed() && !faces.getResponseComplete()) {
            try {
                faces.getExternalContext().responseSendError(NOT_FOUND, null);
            } catch (IOException gone) {
                throw new FacesException(gone);
            }
            faces.responseComplete();
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // nothing to do
    }
}
