package org.crosscase.web.faces;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;

/**
 * Finds that the beans of a page were let go while its components were not: Faces counts the two apart, and would go on
 * with new and empty beans. Such a page has expired like any other.
 */
public class PageMemory implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final String MARK = PageMemory.class.getName();

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    /** The mark goes to both: into the beans' map, and into the page's own state. */
    @Override
    public void beforePhase(PhaseEvent event) {
        UIViewRoot page = event.getFacesContext().getViewRoot();
        if (event.getPhaseId() != PhaseId.RENDER_RESPONSE || page == null) {
            return;
        }
        Map<String, Object> beans = page.getViewMap(false);
        if (beans != null && !event.getFacesContext().isPostback()) {
            beans.put(MARK, true);
            page.getAttributes().put(MARK, true);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        UIViewRoot page = event.getFacesContext().getViewRoot();
        if (event.getPhaseId() != PhaseId.RESTORE_VIEW
                || page == null
                || !event.getFacesContext().isPostback()
                || !page.getAttributes().containsKey(MARK)) {
            return;
        }
        Map<String, Object> beans = page.getViewMap(false);
        if (beans == null || !beans.containsKey(MARK)) {
            throw new ViewExpiredException("the beans of the page are gone", page.getViewId());
        }
    }
}
