package org.crosscase.web.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets pages read a record's components like properties, {@code #{row.title}}: the domain's read models are records, and
 * expression language learns them only in version 6.
 */
public class RecordELResolver extends ELResolver {
    private final Map<Class<?>, Map<String, Method>> accessors = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return accessor(base, property)
                .map(accessor -> {
                    context.setPropertyResolved(base, property);
                    return invoke(accessor, base);
                })
                .orElse(null);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (accessor(base, property).isPresent()) {
            context.setPropertyResolved(base, property);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (accessor(base, property).isPresent()) {
            throw new PropertyNotWritableException(
                    property + " of " + base.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        boolean ours = accessor(base, property).isPresent();
        if (ours) {
            context.setPropertyResolved(base, property);
        }
        return ours;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private Optional<Method> accessor(Object base, Object property) {
        if (!(base instanceof Record)) {
            return Optional.empty();
        }
        return Optional.ofNullable(accessors
                .computeIfAbsent(base.getClass(), RecordELResolver::accessorsOf)
                .get(String.valueOf(property)));
    }

    private static Map<String, Method> accessorsOf(Class<?> type) {
        Map<String, Method> found = new ConcurrentHashMap<>();
        Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .forEach(accessor -> found.put(accessor.getName(), accessor));
        return found;
    }

    private static Object invoke(Method accessor, Object base) {
        try {
            return accessor.invoke(base);
        } catch (InvocationTargetException thrown) {
            throw new ELException(thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw new ELException(base.getClass() + " is not public", hidden);
        }
    }
}
