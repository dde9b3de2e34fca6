package dev.til.facts;

import java.lang.ref.WeakReference;
import java.util.function.Supplier;

/** A value that is let go when memory is wanted, and worked out again when somebody asks. */
public final class WeakMemo<T> implements Supplier<T> {
    private final Supplier<T> source;
    private volatile WeakReference<T> last = new WeakReference<>(null);

    public WeakMemo(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T value = last.get();
        if (value == null) {
            value = source.get();
            last = new WeakReference<>(value);
        }
        return value;
    }
}
