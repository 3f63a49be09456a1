import { useCallback, useRef, useState } from 'react';
import { Link, Outlet, ScrollRestoration } from 'react-router';
import { paths } from '../app/paths.js';
import { BrandMark } from '../components/BrandMark.js';
import { DemonstrationNotice } from '../components/DemonstrationNotice.js';
import { Icon } from '../components/Icon.js';
import { ShortcutSheet } from '../keyboard/ShortcutSheet.js';
import { useShortcuts } from '../keyboard/useShortcuts.js';
import { LiveBadge } from '../live/LiveBadge.js';
import { Palette } from './Palette.js';
import { Rail } from './Rail.js';
import { SuspensionBanner } from './SuspensionBanner.js';
import { ThemeToggle } from './ThemeToggle.js';
import { UserMenu } from './UserMenu.js';

/** What stands around every page. */
export function Shell() {
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isSheetOpen, setSheetOpen] = useState(false);
  const paletteOpener = useRef<Element | null>(null);
  const openPalette = useCallback(() => {
    paletteOpener.current = document.activeElement;
    setPaletteOpen(true);
  }, []);
  const openSheet = useCallback(() => setSheetOpen(true), []);
  useShortcuts({ onPalette: openPalette, onSheet: openSheet });

  return (
    <div className="shell">
      <a href="#main" className="skip-link">
        Skip to the content
      </a>
      <header className="top">
        <div className="topbar">
          <Link to={paths.home()} className="brand">
            <BrandMark />
            <span className="brand-name">Surcease</span>
            <span className="brand-part">Network</span>
          </Link>
          <button type="button" className="palette-button" onClick={openPalette}>
            <Icon name="search" size={16} />
            <span>Go to a clinic or a page</span>
            <kbd>Ctrl K</kbd>
          </button>
          <div className="topbar-end">
            <LiveBadge />
            <ThemeToggle />
            <UserMenu onShortcuts={openSheet} />
          </div>
        </div>
        <DemonstrationNotice />
      </header>
      <SuspensionBanner />
      <Rail />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Palette opened={isPaletteOpen} opener={paletteOpener} onClose={() => setPaletteOpen(false)} />
      <ShortcutSheet opened={isSheetOpen} onClose={() => setSheetOpen(false)} />
      <ScrollRestoration />
    </div>
  );
}
