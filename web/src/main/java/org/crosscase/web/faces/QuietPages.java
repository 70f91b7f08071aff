package org.crosscase.web.faces;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.crosscase.web.live.QuietRequests;

/** A page that loaded itself again leaves nothing in the session: the views of the officer's own tabs keep their places. */
public class QuietPages implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void beforePhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (view != null && isQuiet(event)) {
            view.setTransient(true);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (view != null && isQuiet(event)) {
            Map<String, Object> beans = view.getViewMap(false);
            if (beans != null) {
                beans.clear();
            }
        }
    }

    private static boolean isQuiet(PhaseEvent event) {
        return QuietRequests.isQuiet((HttpServletRequest)
                event.getFacesContext().getExternalContext().getRequest());
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }
}
