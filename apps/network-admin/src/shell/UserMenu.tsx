import { Menu } from '@mantine/core';
import { useAuth } from '../auth/AuthProvider.js';
import { declarablePurposes } from '../auth/purpose.js';
import { usePurpose } from '../auth/PurposeProvider.js';
import { useViewer } from '../auth/ViewerProvider.js';
import { Icon } from '../components/Icon.js';
import { roleName } from '../format/words.js';

/** Who is signed in, in which roles, and for which purpose the rows of patients are opened. */
export function UserMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const viewer = useViewer();
  const { signOut } = useAuth();
  const { declared, declare } = usePurpose();
  const isNetworkWide = viewer.grants.every(({ clinic }) => clinic === null);
  const roles = [
    ...new Set(
      viewer.grants.map(({ role, clinic }) => (clinic ? `${roleName(role)}, ${clinic.name}` : roleName(role))),
    ),
  ];
  return (
    <Menu position="bottom-end" width={264} shadow="md" withinPortal returnFocus>
      <Menu.Target>
        <button type="button" className="user-button" aria-label={`Account: ${viewer.displayName}`}>
          <Icon name="user" />
          <span className="user-name">{viewer.displayName}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <strong className="menu-name">{viewer.displayName}</strong>
          {roles.map((role) => (
            <span key={role} className="menu-role">
              {role}
            </span>
          ))}
        </Menu.Label>
        {isNetworkWide && (
          <>
            <Menu.Divider />
            <Menu.Label>Purpose of use, this session</Menu.Label>
            {[{ value: null, name: 'None: aggregates only' }, ...declarablePurposes].map(({ value, name }) => (
              <Menu.Item
                key={name}
                onClick={() => declare(value)}
                leftSection={
                  <span className="menu-check">{declared === value && <Icon name="check" size={15} />}</span>
                }
                aria-label={declared === value ? `Purpose: ${name} (chosen)` : `Purpose: ${name}`}
              >
                {name}
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="keyboard" size={16} />} onClick={onShortcuts}>
          Keyboard shortcuts
        </Menu.Item>
        <Menu.Item onClick={() => void signOut()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
