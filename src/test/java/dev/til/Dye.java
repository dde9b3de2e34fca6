package dev.til;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Where a value is seen while til runs in {@link DyedClasses}, whatever form it has just then. */
public final class Dye {
    private static final List<Sight> SIGHTS = Collections.synchronizedList(new ArrayList<>());
    private static Function<Object, String> form = value -> "";

    private Dye() {}

    /** How a method came to the value. */
    enum Way {
        HANDED,
        GIVES
    }

    private record Sight(String method, Way way, String form) {}

    /** @param forms says which form of the value something is; empty text for another thing */
    static void begin(Function<Object, String> forms) {
        SIGHTS.clear();
        form = forms;
    }

    /** Called from what {@link DyedClasses} weaves in. */
    public static void handed(String method, Object[] arguments) {
        for (Object argument : arguments) {
            see(method, Way.HANDED, argument);
        }
    }

    /** Called from what {@link DyedClasses} weaves in. */
    public static void gives(String method, Object result) {
        see(method, Way.GIVES, result);
    }

    private static void see(String method, Way way, Object value) {
        Object inner = value instanceof Optional<?> box && box.isPresent() ? box.get() : value;
        if (inner != null && !inner.getClass().isArray() && !form.apply(inner).isEmpty()) {
            SIGHTS.add(new Sight(method, way, form.apply(inner)));
        } else if (inner != null
                && inner.getClass().isArray()
                && !inner.getClass().getComponentType().isPrimitive()) {
            for (int i = 0; i < Array.getLength(inner); i++) {
                see(method, way, Array.get(inner, i));
            }
        }
    }

    /** The methods that first give a form of it, the types that hold one, and the method that is handed it last. */
    static List<String> stations() {
        Set<String> made = new HashSet<>();
        Set<String> stations = new LinkedHashSet<>();
        for (Sight sight : SIGHTS) {
            String type = sight.method().substring(0, sight.method().lastIndexOf('.'));
            if (sight.method().endsWith(".<init>")) {
                stations.add(type);
            } else if (sight.way() == Way.GIVES && !stations.contains(type) && made.add(sight.form())) {
                stations.add(sight.method());
            }
        }
        SIGHTS.stream()
                .filter(sight -> sight.way() == Way.HANDED)
                .reduce((earlier, later) -> later)
                .ifPresent(last -> stations.add(last.method()));
        return stations.stream().map(Dye::inItsRoom).toList();
    }

    /** {@code scaffold.Draft} for {@code dev.til.scaffold.Draft}. */
    private static String inItsRoom(String name) {
        return name.replace("dev.til.", "").replace('$', '.');
    }
}
