import { createTheme } from '@mantine/core';

const dialog = {
  transitionProps: { duration: 80 },
  // A dialog's header is not the page's banner.
  attributes: { header: { role: 'none' } },
  closeButtonProps: { 'aria-label': 'Close' },
};

/** Calm and dense: one petrol accent, system fonts, small radii. The colours of charts and surfaces are in styles/. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: 7,
  respectReducedMotion: true,
  defaultRadius: 'sm',
  fontFamily: 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Open Sans", sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  colors: {
    petrol: [
      '#ecf6f8',
      '#d6eaee',
      '#abd4dd',
      '#7cbdcb',
      '#55a9bb',
      '#3a9cb0',
      '#25839a',
      '#0f5c6e',
      '#0c4d5d',
      '#083c49',
    ],
    // As Mantine has it, but for the shade of filled buttons: white words on it need 4.5 : 1.
    red: ['#fff5f5', '#ffe3e3', '#ffc9c9', '#ffa8a8', '#ff8787', '#ff6b6b', '#fa5252', '#c92a2a', '#e03131', '#b02525'],
  },
  components: {
    ActionIcon: { defaultProps: { color: 'gray' } },
    Modal: { defaultProps: dialog },
    Drawer: { defaultProps: dialog },
    Popover: { defaultProps: { transitionProps: { duration: 80 } } },
    Menu: { defaultProps: { transitionProps: { duration: 80 } } },
  },
});
