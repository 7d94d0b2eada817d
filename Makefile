# SPDX-License-Identifier: MIT
# feedmill: every command.  `make help` lists them.

VERSION := 0.1.0
PREFIX ?= /usr/local
LIBEXEC ?= $(PREFIX)/libexec/feedmill
BUILD ?= release
ifeq ($(origin CC),default)
CC := gcc
endif
MAKEFLAGS += --no-builtin-rules

# --- libraries -------------------------------------------------------------------------

# What must be there, what may be, and the Debian packages that have them.
REQUIRED := libxml-2.0 yaml-0.1 libcmark liburiparser libutf8proc libxxhash
OPTIONAL := libdeflate libidn2
PACKAGES := pkg-config libc6-dev libxml2-dev libyaml-dev libcmark-dev liburiparser-dev \
	libutf8proc-dev libxxhash-dev uthash-dev tzdata
OPTIONAL_PACKAGES := libdeflate-dev libidn2-dev libbtparse-dev
TEST_PACKAGES := libcmocka-dev bats libxml2-utils jing python3 python3-feedparser newsboat \
	clang-format mandoc git libgumbo-dev libjansson-dev
PEER_PACKAGES := jekyll ruby-jekyll-feed ruby-jekyll-sitemap ruby-jekyll-paginate \
	ruby-jekyll-archives ruby-jekyll-redirect-from python3
CONSUMER_PACKAGES := rss2email liferea xvfb xauth dbus \
	$(if $(shell command -v npm),,nodejs npm)
# To install a web server is to start it: where services run, get-nginx unpacks a copy.
DEPLOY_PACKAGES := systemd python3-yaml python3-seccomp curl \
	$(if $(wildcard /run/systemd/system),,nginx)
ALL_PACKAGES := $(DEPLOY_PACKAGES) clang libclang-rt-14-dev clang-tidy cppcheck shellcheck valgrind \
	gcovr chromium

MISSING := $(shell for p in $(REQUIRED); do \
	pkg-config --exists $$p 2>/dev/null || printf '%s ' $$p; done)
FOUND := $(shell for p in $(OPTIONAL); do \
	pkg-config --exists $$p 2>/dev/null && printf '%s ' $$p; done)

# btparse has no .pc file: it is there if it can be linked.
BTPARSE := $(shell printf '#include <stdio.h>\n#include <btparse.h>\n\
	int main(void) { bt_initialize(); return 0; }' | $(CC) -w -x c - -lbtparse \
	-o /dev/null 2>/dev/null && echo -DHAVE_btparse)

# --- variants --------------------------------------------------------------------------

# release, debug, asan, fuzz: each builds in a folder of its own.
OUT := build/$(BUILD)
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wvla -Wundef -Wformat=2 \
	-Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wcast-qual \
	-Wnull-dereference
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
FLAGS_release := -O2 -g
FLAGS_debug := -O1 -g -Werror
FLAGS_asan := -O1 -g -Werror $(SANITIZE)
FLAGS_fuzz := -O1 -g $(SANITIZE) -fsanitize=fuzzer-no-link
FLAGS_coverage := -O0 -g --coverage
# ASan's memmem would look at all of a text each time that a word in it is sought.
export ASAN_OPTIONS ?= intercept_memmem=0
CFLAGS ?= $(FLAGS_$(BUILD))
ALL_CPPFLAGS := -D_GNU_SOURCE -DFEEDMILL_VERSION='"$(VERSION)"' -Iinclude -Isrc -I$(OUT) \
	-DFEEDMILL_LIBEXEC='"$(LIBEXEC)"' $(patsubst lib%,-DHAVE_%,$(FOUND)) $(BTPARSE) \
	$(shell pkg-config --cflags $(REQUIRED) $(FOUND) 2>/dev/null) $(CPPFLAGS)
ALL_CFLAGS := -std=c17 -pthread $(WARNINGS) $(CFLAGS)
LIBRARIES := $(shell pkg-config --libs $(REQUIRED) $(FOUND) 2>/dev/null) -lm $(LDLIBS)

# --- files: found by wildcard, so that a new one needs no line here -----------------------

SOURCES := $(sort $(wildcard src/*/*.c src/*/*/*.c))
HELPER_OBJECTS := $(patsubst src/%.c,$(OUT)/%.o,$(sort $(wildcard src/bibtex/*.c)))
OBJECTS := $(SOURCES:src/%.c=$(OUT)/%.o)
ARCHIVE := $(OUT)/libfeedmill.a
PROGRAM := $(OUT)/feedmill
HELPER := $(if $(BTPARSE),$(OUT)/feedmill-bibtex)
UNIT_PROGRAMS := $(patsubst tests/%.c,$(OUT)/%,$(sort $(wildcard tests/unit/*/test_*.c \
	tests/unit/*/*/test_*.c)))
FUZZ_PROGRAMS := $(patsubst tests/%.c,$(OUT)/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
REPLAYS := $(FUZZ_PROGRAMS:$(OUT)/fuzz/fuzz_%=$(OUT)/fuzz/replay_%)
SCRIPTS := .ci/run $(sort $(shell grep -lE '^\#!.*(ba)?sh$$' tests/* tests/*/* examples/*/* 2>/dev/null))
FORMATTED := $(sort $(wildcard src/*/*.[ch] src/*/*/*.[ch] include/*.h include/*/*.h \
	tests/*/*.[ch] tests/*/*/*.[ch] tests/*/*/*/*.[ch]))

.PHONY: all site check check-all deps deps-check deps-all libraries run-site run-check \
	property property-sample \
	run-check-all unit judge golden golden-update examples peers cli crash crash-sample \
	reader consumers styled ledger deploy manual layers history soak soak-sample lint format \
	format-check fuzz replay valgrind coverage bench install uninstall dist distcheck \
	help clean FORCE
.DEFAULT_GOAL := all
.DELETE_ON_ERROR:

# --- the two commands ----------------------------------------------------------------------

site: ## install what is missing, build, and publish content/ to public/
	@$(MAKE) --no-print-directory deps
	@$(MAKE) --no-print-directory run-site

check: ## install what is missing, build, and run all tests (under two minutes)
	@$(MAKE) --no-print-directory deps-check
	@$(MAKE) --no-print-directory -k run-check

# --- building ------------------------------------------------------------------------------

all: $(PROGRAM) $(HELPER) ## build build/release/feedmill (BUILD=debug and BUILD=asan: others)

$(PROGRAM): $(OUT)/cli/main.o $(ARCHIVE)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBRARIES)

# A program of its own: btparse ends its process when it likes.
$(OUT)/feedmill-bibtex: $(HELPER_OBJECTS) $(ARCHIVE)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBRARIES) -lbtparse

$(ARCHIVE): $(filter-out $(OUT)/cli/main.o $(HELPER_OBJECTS),$(OBJECTS))
	@rm -f $@
	$(AR) rcs $@ $^

# What was built by other flags, or without a library that is there now, is built again.
$(OUT)/flags: export BUILT_BY := $(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS)
$(OUT)/flags: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' "$$BUILT_BY" | cmp -s - $@ || printf '%s\n' "$$BUILT_BY" >$@

FORCE:

# A file that becomes part of the program: its bytes as numbers of C.
$(OUT)/%.inc: src/%.css
	@mkdir -p $(@D)
	od -An -v -tu1 $< | sed 's/[0-9][0-9]*/&,/g' >$@

$(OUT)/write/stylesheet.o: $(OUT)/write/stylesheet.inc

$(OUT)/%.o: src/%.c $(OUT)/flags | libraries
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

libraries:
ifneq ($(strip $(MISSING)),)
	@echo "feedmill needs $(strip $(MISSING)): 'make deps' installs Debian's packages" \
		"($(PACKAGES)); elsewhere install these libraries and pkg-config" >&2; exit 1
endif

# $(1): the packages that are to be there.  Without the optional ones it goes on.
define install_packages
absent() { for p in "$$@"; do \
	dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || \
	printf ' %s' $$p; done; }; \
needed=$$(absent $(1)); optional=$$(absent $(OPTIONAL_PACKAGES)); \
if [ -z "$$needed$$optional" ]; then exit 0; fi; \
if ! command -v apt-get >/dev/null; then \
	echo "not a Debian machine: install what these packages have, and go on:" \
		"$$needed$$optional" >&2; exit 0; fi; \
if [ "$$(id -u)" -eq 0 ]; then sudo=; \
elif command -v sudo >/dev/null; then sudo=sudo; else sudo=false; fi; \
if [ "$$sudo" != false ]; then echo "installing$$needed$$optional"; fi; \
if $$sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq update && \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y \
		--no-install-recommends $$needed$$optional >/dev/null; then exit 0; fi; \
if [ -n "$$needed" ]; then \
	echo "cannot install what is missing; as root: apt-get install$$needed" >&2; \
	exit 1; fi; \
echo "going on without$$optional; to have it, as root: apt-get install$$optional" >&2
endef

deps: ## install the libraries that are missing (Debian's packages)
	@$(call install_packages,$(PACKAGES))

deps-check:
	@$(call install_packages,$(PACKAGES) $(TEST_PACKAGES))

deps-all:
	@$(call install_packages,$(PACKAGES) $(TEST_PACKAGES) $(ALL_PACKAGES))

run-site: all
	$(PROGRAM) --status

# --- tests: every one of them prints TAP ------------------------------------------------------

run-check: unit property-sample layers judge golden examples cli crash-sample manual reader ledger history soak-sample format-check

check-all: ## check, then the same under sanitizers, valgrind, clang; replay of fuzz corpora
	@$(MAKE) --no-print-directory deps-all
	@$(MAKE) --no-print-directory -k run-check
	@$(MAKE) --no-print-directory run-check-all

run-check-all: crash deploy property styled
	@tests/history/run $(PROGRAM) 200
	@tests/soak/run $(PROGRAM) 1500
	@$(MAKE) --no-print-directory BUILD=asan unit golden examples replay
	@$(MAKE) --no-print-directory BUILD=debug CC=clang OUT=build/clang all unit
	@$(MAKE) --no-print-directory BUILD=debug valgrind

unit: $(if $(UNIT),$(UNIT:%=$(OUT)/unit/%),$(UNIT_PROGRAMS)) ## run the unit tests (UNIT=read/period/test_period: one of them)
	@tests/unit/run $(OUT)/unit $(UNIT)

$(OUT)/unit/%: tests/unit/%.c $(ARCHIVE)
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) -Itests/unit $(ALL_CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< \
		$(ARCHIVE) $(LIBRARIES) -lcmocka $(JUDGES)

# The cleaner and the writer of JSON are judged by other parsers.
$(OUT)/unit/render/test_clean: JUDGES := -lgumbo
$(OUT)/unit/write/test_json_feed: JUDGES := -ljansson

judge: ## see that tests/validate refuses what is wrong
	@tests/schema/test_validate.py

$(OUT)/property/%: tests/property/%.c $(ARCHIVE)
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) -Itests/property $(ALL_CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< \
		$(ARCHIVE) $(LIBRARIES) -ljansson

property: $(OUT)/property/round_trip all ## read back what went in, 100,000 times (CASES=…, SEED=…)
	@$< $(or $(CASES),100000) $(SEED)
	@tests/property/whole_run.py $(PROGRAM) $(or $(CASES),100000) $(SEED)

property-sample: $(OUT)/property/round_trip all
	@$< 5000
	@tests/property/whole_run.py $(PROGRAM) 500

golden: all ## compare what golden sites give with what they must give
	@tests/golden/run $(PROGRAM)

golden-update: all ## show how golden sites would change, and with YES=1 change them
	@YES=$(YES) tests/golden/update $(PROGRAM)

examples: all ## run and compare examples/
	@tests/golden/run $(PROGRAM) examples

peers: all ## build the Jekyll sites with Jekyll and its plugins, and compare
	@$(call install_packages,$(PEER_PACKAGES))
	@tests/peers/run $(PROGRAM)

cli: all $(OUT)/cli/few_watches.so $(OUT)/cli/no_flock.so ## test the command line
	@tests/cli/run $(PROGRAM) $(OUT)/cli

crash: all $(OUT)/crash/faults.so ## kill it at every call that changes files, and let them fail
	@tests/crash/run $(PROGRAM) $(OUT)/crash/faults.so

# Few of the points, and two hundred runs at once.
crash-sample: all $(OUT)/crash/faults.so
	@tests/crash/run $(PROGRAM) $(OUT)/crash/faults.so 23

# Libraries that tests preload.
$(OUT)/%.so: tests/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -fPIC -shared -o $@ $<

deploy: all ## use examples/ as servers do: cron, systemd, git, GitHub, GitLab, nginx
	@$(call install_packages,$(DEPLOY_PACKAGES))
	@tests/deploy/run $(PROGRAM) $$(tests/deploy/get-nginx build/nginx)

reader: all ## subscribe to our own site with real feed readers
	@tests/reader/run $(PROGRAM)

consumers: all ## have real readers show a demanding site in every format (docs/readers.md)
	@$(call install_packages,$(PACKAGES) $(TEST_PACKAGES) $(CONSUMER_PACKAGES))
	@tests/consumers/run $(PROGRAM) build/consumers

ledger: all ## see that ids and dates outlast a site's history, in newsboat
	@tests/ledger/run $(PROGRAM)

history: all ## see that a cache of git's history changes nothing
	@tests/history/run $(PROGRAM)

soak: all ## run it ten thousand times over a site that changes at random
	@tests/soak/run $(PROGRAM) 10000

soak-sample: all
	@tests/soak/run $(PROGRAM)

styled: all ## look at feeds and sitemaps with their stylesheet, in Chromium
	@tests/styled/run $(PROGRAM)

manual: all ## hold the manual pages to the tables in the code
	@tests/manual/run $(PROGRAM)

layers: ## see that no folder includes what it must not
	@tests/layers

replay: $(REPLAYS) ## run the fuzz targets over their corpora
	@tests/fuzz/replay-all $(OUT)/fuzz

$(OUT)/fuzz/replay_%: tests/fuzz/fuzz_%.c tests/fuzz/replay.c $(ARCHIVE)
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $< tests/fuzz/replay.c \
		$(ARCHIVE) $(LIBRARIES) -lgumbo

valgrind: $(UNIT_PROGRAMS) all
	@tests/valgrind $(OUT)

fuzz: ## fuzz one target: make fuzz TARGET=html SECONDS=600
	@$(MAKE) --no-print-directory BUILD=fuzz CC=clang build/fuzz/fuzz/fuzz_$(TARGET)
	@tests/fuzz/run $(TARGET) $(or $(SECONDS),60)

build/fuzz/fuzz/fuzz_%: tests/fuzz/fuzz_%.c $(ARCHIVE)
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -fsanitize=fuzzer $(LDFLAGS) -o $@ $< $(ARCHIVE) \
		$(LIBRARIES) -lgumbo

coverage: ## say which lines the unit tests reach
	@$(MAKE) --no-print-directory BUILD=coverage unit
	gcovr --root . --filter src/ build/coverage

bench: ## compare with the floor program, with btparse alone, and with Hugo where it is installed
	@$(MAKE) --no-print-directory -C tests/bench ROOT=$(CURDIR) bench

# --- form -------------------------------------------------------------------------------------

lint: $(OUT)/write/stylesheet.inc ## clang-tidy, cppcheck, shellcheck, mandoc
	@tests/lint $(ALL_CPPFLAGS) -- $(SCRIPTS)

format: ## put all C files in form
	clang-format -i $(FORMATTED)

format-check:
	@if clang-format --dry-run -Werror $(FORMATTED); then echo "ok - format"; \
	else echo "not ok - format: 'make format' mends it"; exit 1; fi

# --- installing ---------------------------------------------------------------------------------

install: all ## install the program and its manuals (DESTDIR, PREFIX)
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/feedmill
	$(if $(HELPER),install -D -m 755 $(HELPER) $(DESTDIR)$(LIBEXEC)/feedmill-bibtex)
	install -D -m 644 docs/feedmill.1 $(DESTDIR)$(PREFIX)/share/man/man1/feedmill.1
	install -D -m 644 docs/feedmill.5 $(DESTDIR)$(PREFIX)/share/man/man5/feedmill.5

uninstall: ## remove what install installed
	rm -f $(DESTDIR)$(LIBEXEC)/feedmill-bibtex
	[ ! -d $(DESTDIR)$(LIBEXEC) ] || rmdir --ignore-fail-on-non-empty $(DESTDIR)$(LIBEXEC)
	rm -f $(DESTDIR)$(PREFIX)/bin/feedmill $(DESTDIR)$(PREFIX)/share/man/man1/feedmill.1 \
		$(DESTDIR)$(PREFIX)/share/man/man5/feedmill.5

DIST := feedmill-$(VERSION)

dist: ## make build/feedmill-VERSION.tar.gz of what is committed
	@mkdir -p build
	git archive --prefix=$(DIST)/ -o build/$(DIST).tar.gz HEAD

distcheck: dist ## unpack it elsewhere, build it there, and run its unit tests
	rm -rf build/distcheck && mkdir -p build/distcheck
	tar -xzf build/$(DIST).tar.gz -C build/distcheck
	$(MAKE) -C build/distcheck/$(DIST) all unit golden
	$(MAKE) -C build/distcheck/$(DIST) install DESTDIR=$(CURDIR)/build/distcheck/root

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

clean: ## remove what was built
	rm -rf build

-include $(OBJECTS:.o=.d) $(UNIT_PROGRAMS:=.d)
