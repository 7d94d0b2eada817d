# SPDX-License-Identifier: MIT
# feedmill: every command.  `make help` lists them.

VERSION := 0.1.0
PREFIX ?= /usr/local
CC ?= gcc
BUILD ?= release

# --- libraries -------------------------------------------------------------------------

REQUIRED := libxml-2.0 yaml-0.1 libcmark liburiparser libutf8proc libxxhash jansson
OPTIONAL := libdeflate libidn2
PACKAGES := pkg-config libxml2-dev libyaml-dev libcmark-dev liburiparser-dev \
	libutf8proc-dev libxxhash-dev libjansson-dev uthash-dev libdeflate-dev libidn2-dev
FOUND := $(foreach p,$(OPTIONAL),$(shell pkg-config --exists $(p) 2>/dev/null && echo $(p)))

# --- variants --------------------------------------------------------------------------

OUT := build/$(BUILD)
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wvla -Wundef -Wformat=2 \
	-Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wcast-qual \
	-Wnull-dereference
FLAGS_release := -O2 -g
FLAGS_debug := -O1 -g -Werror
FLAGS_asan := -O1 -g -Werror -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
CFLAGS ?= $(FLAGS_$(BUILD))
ALL_CPPFLAGS := -D_GNU_SOURCE -DFEEDMILL_VERSION='"$(VERSION)"' -Iinclude -Isrc \
	$(patsubst lib%,-DHAVE_%,$(FOUND)) \
	$(shell pkg-config --cflags $(REQUIRED) $(FOUND) 2>/dev/null) $(CPPFLAGS)
ALL_CFLAGS := -std=c17 -pthread $(WARNINGS) $(CFLAGS)
LIBRARIES := $(shell pkg-config --libs $(REQUIRED) $(FOUND) 2>/dev/null) $(LDLIBS)

SOURCES := $(sort $(wildcard src/*/*.c))
MAIN := src/cli/main.c
OBJECTS := $(SOURCES:src/%.c=$(OUT)/%.o)
ARCHIVE := $(OUT)/libfeedmill.a
UNIT_SOURCES := $(sort $(wildcard tests/unit/*/test_*.c))
UNIT_PROGRAMS := $(UNIT_SOURCES:tests/%.c=$(OUT)/%)

.PHONY: all unit clean
all: $(OUT)/feedmill

$(OUT)/feedmill: $(OUT)/cli/main.o $(ARCHIVE)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBRARIES)

$(ARCHIVE): $(filter-out $(OUT)/cli/main.o,$(OBJECTS))
	@rm -f $@
	$(AR) rcs $@ $^

$(OUT)/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(OUT)/unit/%: tests/unit/%.c $(ARCHIVE)
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) -Itests/unit $(ALL_CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< $(ARCHIVE) \
		$(LIBRARIES) -lcmocka

# Unit tests; `make unit UNIT=read/test_date` runs one.
UNIT ?= *
unit: $(UNIT_PROGRAMS)
	@for t in $(UNIT_PROGRAMS); do case $$t in $(OUT)/unit/$(UNIT)) echo "== $$t"; $$t || exit 1;; esac; done

clean:
	rm -rf build

-include $(OBJECTS:.o=.d) $(UNIT_PROGRAMS:=.d)
