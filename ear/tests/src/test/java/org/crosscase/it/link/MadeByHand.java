package org.crosscase.it.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import org.crosscase.evidence.internal.media.CaseMedia;

/**
 * Beans as the container fills them, but called without it: what each would do in a transaction of its own it does in the
 * caller's, where it can be counted.
 */
final class MadeByHand {
    private MadeByHand() {}

    /** @param parts in the place of those that the container would give */
    static <T> T of(Class<T> type, Object... parts) {
        try {
            T made = type.getDeclaredConstructor().newInstance();
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) || field.getType() == EntityManager.class) {
                    field.setAccessible(true);
                    field.set(made, part(field, parts));
                }
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object part(Field field, Object... parts) throws ReflectiveOperationException {
        for (Object part : parts) {
            if (field.getType().isInstance(part)) {
                return part;
            }
        }
        if (field.getType() == EntityManager.class) {
            return entityManager();
        }
        if (field.getType() == Event.class) {
            Class<?> event = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
            return CDI.current().getBeanManager().getEvent().select(event);
        }
        return CDI.current().select(field.getType()).get();
    }

    /** That of the feature's own beans: the tests have no persistence unit. */
    private static EntityManager entityManager() throws ReflectiveOperationException {
        BeanManager beans = CDI.current().getBeanManager();
        Bean<?> bean = beans.resolve(beans.getBeans(CaseMedia.class));
        Field em = CaseMedia.class.getDeclaredField("em");
        em.setAccessible(true);
        return (EntityManager) em.get(beans.getContext(ApplicationScoped.class).get(bean));
    }
}
